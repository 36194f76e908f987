from datetime import date, timedelta

from markupsafe import Markup

from qunce.rendering.html.book.chapters import (
    FirstThing,
    chapters_bar,
    first_things_html,
)
from qunce.rendering.html.ref import Ref
from tests.builders import make_item, make_playbook

REVIEWED = {"reviewed": date(2026, 9, 22), "review_every": timedelta(days=180)}
NOTICE = Ref("预告", "../../snippets/notice/")


def said(*parts):
    joined = ' <span class="qc-sep"></span>'.join(
        f'<span class="qc-clause">{p}</span>' for p in parts
    )
    return f'<p class="qc-mute">{joined}</p>'


def test_the_next_review_is_computed():
    assert said("激活组维护", "2026年9月22日看过", "下次复核 2027年3月21日") in chapters_bar(
        make_playbook(owner="激活组", **REVIEWED)
    )


def test_a_playbook_nobody_owns_says_only_when():
    assert said("2026年9月22日看过", "下次复核 2027年3月21日") in chapters_bar(
        make_playbook(**REVIEWED)
    )


def test_a_text_without_blanks_is_copied_where_it_stands():
    html = first_things_html([FirstThing(make_item(), Markup("发预告"), NOTICE, "今晚 <开讲>")])
    assert 'data-copy="#first-1" aria-label="复制预告"' in html
    assert 'id="first-1" hidden>今晚 &lt;开讲&gt;</pre>' in html


def test_a_text_with_blanks_is_filled_in_on_its_page():
    html = first_things_html([FirstThing(make_item(), Markup("发预告"), NOTICE)])
    assert 'href="../../snippets/notice/" aria-label="填好再发：预告"' in html
    assert "data-copy=" not in html


def test_they_are_called_as_many_as_they_are():
    two = [FirstThing(make_item(id), Markup(id)) for id in "ab"]
    assert ">今天做两件</h2>" in first_things_html(two)
    assert first_things_html([]) == ""
