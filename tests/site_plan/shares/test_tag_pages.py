from qunce.model.share import ShareStatus
from qunce.rendering.html.book.tag_heading import tag_heading
from qunce.rendering.html.link_list import link_list, link_sentence
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.shares.tag_pages import tag_url
from tests.builders import make_library, make_share, make_slot
from tests.site_plan.pages import planned
from tests.site_plan.planning import body, pages_of, site_of

URI = "tags/index.md"


def test_tags_most_used_come_first_and_list_the_latest_share_first():
    early = make_share("early", tags=("花店", "C++"))
    late = make_share("late", tags=("花店",), slot=make_slot("2026-12-20 20:30"))
    hidden = make_share("hidden", tags=("秘密",), status=ShareStatus.IDEA, slot=None)
    library = make_library(early, late, hidden)
    site = site_of(library)
    assert body(pages_of(library)[URI]) == [
        page_head("标签", lead="按标签找分享。"),
        link_sentence([Ref("花店", "#tag-%E8%8A%B1%E5%BA%97"), Ref("C++", "#tag-C%2B%2B")]),
        tag_heading("花店"),
        link_list([share_line(site, late, URI), share_line(site, early, URI)]),
        tag_heading("C++"),
        link_list([share_line(site, early, URI)]),
    ]


def test_where_nothing_is_tagged_there_is_no_page():
    assert URI not in planned(make_library(make_share()))


def test_a_tag_has_an_address():
    assert tag_url(site_of(make_library()), "老 顾客", "shares/a/index.md") == (
        "../../tags/#tag-%E8%80%81-%E9%A1%BE%E5%AE%A2"
    )
