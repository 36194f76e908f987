from datetime import date, timedelta

from qunce.rendering.html.book.review_line import review_line
from tests.builders import make_playbook

REVIEWED = {"reviewed": date(2026, 9, 22), "review_every": timedelta(days=180)}


def line(*parts):
    said = ' <span class="qc-sep"></span>'.join(
        f'<span class="qc-clause">{p}</span>' for p in parts
    )
    return f'<p class="qc-mute" data-search-exclude>{said}</p>'


def test_the_next_review_is_computed():
    assert review_line(make_playbook(owner="激活组", **REVIEWED)) == line(
        "激活组维护", "2026年9月22日看过", "下次复核 2027年3月21日"
    )


def test_a_playbook_nobody_owns_says_only_when():
    assert review_line(make_playbook(**REVIEWED)) == line(
        "2026年9月22日看过", "下次复核 2027年3月21日"
    )
