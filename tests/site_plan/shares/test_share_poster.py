import re

import pytest

from qunce.model.share import Change, ChangeType, ShareStatus, Visibility
from qunce.rendering.poster.order import CARD, USUAL
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.plan import plan_site
from qunce.site_plan.problems import check_library
from qunce.site_plan.shares.share_poster import poster_texts
from tests.builders import AS_OF, at, make_library, make_settings, make_share
from tests.site_plan.pages import HOSTILE, front_matter, words

PAGE, POSTER, LINK_CARD = (
    f"shares/florist/{name}" for name in ("index.md", "poster.png", "card.png")
)
MOVED = Change(at("2026-11-20 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", at("2026-11-29 20:30"))


class Press:
    """Notes what it is asked for."""

    def __init__(self):
        self.orders = []

    def __call__(self, order):
        self.orders.append(order)
        return b"png"


def plan(*shares, press=None, audience=Audience.PUBLIC, **changes):
    library = make_library(*shares, **changes)
    site = plan_site(library, as_of=AS_OF, audience=audience, press=press or Press())
    return {file.uri: file for file in site.files}


@pytest.mark.parametrize("audience", Audience)
def test_a_share_ahead_has_a_poster_and_a_card_that_are_drawn_when_they_are_read(audience):
    press = Press()
    files = plan(make_share(), press=press, audience=audience)
    assert (files[PAGE].content != "", press.orders) == (True, [])
    assert (files[POSTER].content, files[LINK_CARD].content) == (b"png", b"png")
    assert [order.layout for order in press.orders] == [USUAL, CARD]


def test_its_page_shows_it_behind_a_fold_and_says_its_words_to_who_does_not_see_it():
    page = plan(make_share())[PAGE].content
    (image,) = re.findall(r"<img [^>]*>", page)
    for part in ('src="poster.png"', 'width="1080"', 'height="1920"', 'loading="lazy"'):
        assert part in image
    assert (
        'alt="海报。花店怎样把老顾客变成社群；12月6日 周日 20:30–22:00；嘉宾：林夏（示例）' in image
    )
    assert "海报 长按图片保存" in words(page)
    assert front_matter(page)["qunce_card"] == "https://qunce.example/shares/florist/card.png"


def test_what_the_pictures_say_can_be_looked_through_without_drawing_them():
    press = Press()
    site = plan_site(
        make_library(make_share()), as_of=AS_OF, audience=Audience.PUBLIC, press=press
    ).site
    told = dict(poster_texts(site))
    assert set(told) == {POSTER, LINK_CARD}
    assert all("花店怎样把老顾客变成社群" in words for words in told.values())
    assert press.orders == []


def test_a_hostile_title_stays_text():
    page = plan(make_share(title=HOSTILE))[PAGE].content
    assert "<script>" not in page.partition("---\n\n")[2].replace("&lt;script&gt;", "")


def test_a_moved_share_shows_its_new_time_alone():
    press = Press()
    drawn = plan(make_share(changes=(MOVED,)), press=press)[POSTER].content
    (order,) = press.orders
    assert drawn == b"png"
    assert ("12月6日" in repr(order), "11月29日" in repr(order)) == (True, False)


@pytest.mark.parametrize(
    ("changes", "settings"),
    [
        ({"status": ShareStatus.CANCELLED}, {}),
        ({"status": ShareStatus.POSTPONED}, {}),
        ({"visibility": Visibility.INTERNAL}, {}),
        ({}, {"site_url": ""}),
    ],
    ids=str,
)
def test_what_nobody_can_come_to_or_no_code_can_lead_to_has_none(changes, settings):
    share = make_share(**changes)
    files = plan(share, audience=Audience.INTERNAL, settings=make_settings(**settings))
    assert [uri for uri in files if uri.endswith(".png")] == []
    assert "poster" not in files[PAGE].content
    assert "qunce_card" not in files[PAGE].content


def test_without_a_font_there_is_a_page_and_no_poster():
    library = make_library(make_share())
    site = plan_site(library, as_of=AS_OF, audience=Audience.PUBLIC)
    files = {file.uri: file for file in site.files}
    assert (POSTER in files, "poster" in files[PAGE].content) == (False, False)


def test_a_photo_beside_the_share_goes_onto_the_poster_and_nobody_calls_it_unused():
    press, photo = Press(), "content/shares/florist/photo.jpg"
    assets = {photo: "shares/florist/photo.jpg"}
    files = plan(make_share(), press=press, assets=assets)
    assert [files[uri].content for uri in (POSTER, LINK_CARD)] == [b"png", b"png"]
    assert [order.photo for order in press.orders] == [photo, None]
    problems = check_library(make_library(make_share(), assets=assets), as_of=AS_OF).problems
    assert [problem for problem in problems if "photo.jpg" in str(problem)] == []


@pytest.mark.parametrize("name", ["poster.png", "poster.jpg"])
def test_a_poster_made_by_hand_is_left_as_it_is(name):
    share = make_share(body=f"![海报]({name})")
    own = {f"content/shares/florist/{name}": f"shares/florist/{name}"}
    files = plan(share, assets=own)
    assert files[f"shares/florist/{name}"].source == f"content/shares/florist/{name}"
    assert (POSTER in files) == (name == "poster.png")
    assert 'id="poster"' not in files[PAGE].content
    found = check_library(make_library(share, assets=own), as_of=AS_OF, press=Press()).problems
    assert [problem for problem in found if name in str(problem)] == []
