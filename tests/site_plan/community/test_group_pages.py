from qunce.rendering.html.facts import facts_html
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Fact, Ref
from qunce.site_plan.frame.share_lines import share_line
from qunce.site_plan.shares.next_share import next_share_of
from tests.builders import make_group, make_library, make_playbook, make_series, make_share
from tests.site_plan.pages import front_matter
from tests.site_plan.planning import body, pages_of, site_of

FEEDS = "webcal://qunce.example/"
URI = "groups/florist-a.md"


def test_a_group_is_shown_with_its_admins_series_stage_and_shares():
    group = make_group(members=186, admins=("lin-xia",), stage="retain", body="先看群规。\n")
    share, series = make_share(), make_series()
    library = make_library(
        group, share, series, make_playbook(), make_playbook("a", section="retain")
    )
    source = pages_of(library)[URI]
    assert front_matter(source)["description"] == "花艺一群（示例），微信群，186 人"
    assert body(source) == [
        page_head("花艺一群（示例）", notes=[Ref("微信群"), Ref("186 人")]),
        next_share_of(site_of(library), [share], URI, group.id),
        facts_html(
            [
                Fact("管理", (Ref("林夏（示例）", "../../people/lin-xia/"),)),
                Fact("系列", (Ref("周日分享", "../../series/sunday-share/"),)),
                Fact("日历", (Ref("订阅这个群的分享", f"{FEEDS}groups/florist-a.ics"),)),
                Fact("阶段", (Ref("留存", "../../playbooks/retain/"),)),
            ]
        ),
        "先看群规。",
        "## 在这个群的分享 { #shares data-search-exclude }",
        link_list([share_line(site_of(library), share, URI)]),
    ]


def test_a_stage_without_playbooks_is_named_only():
    source = pages_of(make_library(make_group(stage="retain")))[URI]
    assert facts_html([Fact("阶段", (Ref("留存"),))]) in source


def test_the_index_says_how_big_and_whose():
    library = make_library(make_group(members=186, admins=("lin-xia",)))
    assert body(pages_of(library)["groups/index.md"])[-1] == link_list(
        [Line("花艺一群（示例）", "florist-a/", about=("微信群，186 人", "管理：林夏（示例）"))]
    )
