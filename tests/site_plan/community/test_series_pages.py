from qunce.rendering.html.facts import facts_html
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Fact, Ref
from qunce.rendering.html.share.calendar_row import subscribe_row
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.shares.next_share import next_share_of
from tests.builders import make_library, make_series, make_share
from tests.site_plan.pages import front_matter
from tests.site_plan.planning import body, pages_of, site_of

URI = "series/sunday-share.md"


def test_a_series_is_its_fixed_time_its_people_and_its_shares():
    share = make_share(series="sunday-share")
    library = make_library(make_series(host="lin-xia", body="每次一位嘉宾。\n"), share)
    source = pages_of(library)[URI]
    assert front_matter(source)["description"] == "周日分享：每周日 20:30–22:00"
    assert body(source) == [
        page_head("周日分享", lead="每周日 20:30–22:00"),
        next_share_of(site_of(library), [share], URI),
        subscribe_row(
            calendar_url="webcal://qunce.example/series/sunday-share.ics",
            download_url="../sunday-share.ics",
            text="周日分享：每周日 20:30–22:00\n"
            "12月6日（周日）20:30–22:00 花店怎样把老顾客变成社群，林夏（示例）",
        ),
        facts_html(
            [
                Fact("主持", (Ref("林夏（示例）", "../../people/lin-xia/"),)),
                Fact("在哪听", (Ref("花艺一群（示例）", "../../groups/florist-a/"),)),
            ]
        ),
        "每次一位嘉宾。",
        "## 各期分享 { #shares data-search-exclude }",
        link_list([share_line(site_of(library), share, URI)]),
    ]


def test_the_index_counts_shares():
    held = make_library(make_series(), make_share(series="sunday-share"))
    assert index_row(held) == ("每周日 20:30–22:00，共 1 场",)
    assert index_row(make_library(make_series())) == ("每周日 20:30–22:00，还没有排期",)


def index_row(library):
    source = pages_of(library)["series/index.md"]
    (about,) = (
        words
        for words in (("每周日 20:30–22:00，共 1 场",), ("每周日 20:30–22:00，还没有排期",))
        if link_list([Line("周日分享", "sunday-share/", about=words)]) in source
    )
    return about
