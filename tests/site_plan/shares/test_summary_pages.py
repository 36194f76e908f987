import re
from datetime import date

import pytest
from markupsafe import escape

from qunce.model.summary import Correction, SummaryStatus, Withdrawal
from qunce.rendering.html.link_list import Line, link_list
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share.summary import (
    corrections_html,
    neighbours_html,
    summary_head,
    withdrawn_html,
)
from qunce.rendering.html.share_tag import Tag
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.shares.summary_pages import APPROVED, summary_list
from tests.builders import (
    make_library,
    make_person,
    make_question,
    make_series,
    make_share,
    make_slot,
    make_summary,
)
from tests.site_plan.pages import front_matter, planned
from tests.site_plan.planning import body, pages_of, site_of

URI = "shares/florist/summary.md"
INDEX = "summaries/index.md"
TAKEAWAYS = ("先让一个人被看见", "题目越小越好", "奖励先算账再宣布")


def test_a_summary_says_who_spoke_and_what_to_take_away():
    share = make_share(series="sunday-share", number=12)
    people = (make_person(), make_person("xu-jing", "许静（示例）"))
    summary = make_summary(authors=("xu-jing",), body="字" * 2400)
    source = pages_of(make_library(share, summary, make_series(), *people))[URI]
    assert front_matter(source) == {
        "title": "花店怎样把老顾客变成社群",
        "window_title": "总结：花店怎样把老顾客变成社群",
        "description": "12月6日（周日），林夏（示例）分享的总结：" + "；".join(TAKEAWAYS),
        "qunce_page": "summary/florist",
        "search": {
            "kind": "总结",
            "about": ["林夏（示例）", "周日分享", "花艺一群（示例）"],
            "date": "2026-12-06",
        },
    }
    assert body(source) == [
        page_head(
            "花店怎样把老顾客变成社群",
            notes=[
                Ref("周日分享 第 12 期", "../../../series/sunday-share/"),
                Ref("分享页", "../"),
                Ref("12月6日（周日）"),
                Ref("发到别处", "../publish/"),
            ],
            tags=[APPROVED],
        ),
        summary_head(
            speakers=[Ref("林夏（示例）", "../../../people/lin-xia/")],
            authors=[Ref("许静（示例）", "../../../people/xu-jing/")],
            minutes=6,
            takeaways=TAKEAWAYS,
        ),
        "字" * 2400,
    ]


def test_a_short_summary_takes_a_minute_and_a_series_may_go_uncounted():
    share = make_share(series="sunday-share")
    source = pages_of(make_library(share, make_summary(body="短。"), make_series()))[URI]
    assert re.findall(r"sunday-share/\">(.*?)<", source) == ["周日分享"]
    assert "读完约 1 分钟" in source


def test_corrections_stand_above_everything_with_their_days():
    corrections = (Correction(date(2026, 12, 9), "第三天改为第四天"),)
    summary = make_summary(status=SummaryStatus.CORRECTED, corrections=corrections)
    blocks = body(pages_of(make_library(make_share(), summary))[URI])
    assert blocks[1] == corrections_html(corrections, 2026)
    assert '<span class="qc-tag qc-tag--moved">有更正</span>' in blocks[0]


def taken_back(**changes):
    withdrawal = Withdrawal(date(2026, 12, 22), "嘉宾改了主意")
    summary = make_summary(
        status=SummaryStatus.WITHDRAWN, withdrawn=withdrawal, body="撤下的话。", **changes
    )
    return make_library(make_share(former_ids=("roses",)), summary)


def test_the_address_of_a_withdrawn_summary_says_so_and_the_day_but_neither_why_nor_what():
    pages = pages_of(taken_back())
    assert body(pages[URI])[1] == withdrawn_html(date(2026, 12, 22), 2026)
    assert front_matter(pages[URI])["search"] == {"exclude": True}
    assert "总结已在12月22日（周二）撤回" in pages["shares/florist/index.md"]
    assert "shares/roses/summary.md" in pages
    for text in ("撤下的话", TAKEAWAYS[0], "嘉宾改了主意"):
        assert [uri for uri, source in pages.items() if text in source] == []


def test_a_withdrawn_summary_stands_in_no_list_and_in_no_feed():
    site = site_of(taken_back())
    assert site.summaries() == ()
    assert b"<entry>" not in planned(taken_back())["summaries.xml"].content


def test_the_team_still_reads_what_was_withdrawn():
    source = planned(taken_back(), Audience.INTERNAL)[URI].content
    assert "撤下的话。" in source
    assert withdrawn_html(date(2026, 12, 22), 2026) in source


def test_a_reader_goes_on_to_the_summaries_before_and_after():
    shares = [make_share(id, title=id, slot=make_slot(day)) for id, day in SEASON.items()]
    summaries = [make_summary(id) for id in SEASON]
    source = pages_of(make_library(*shares, *summaries))["shares/second/summary.md"]
    assert body(source)[-1] == neighbours_html(
        Ref("first", "../../first/summary/"), Ref("third", "../../third/summary/")
    )


SEASON = {"first": "2026-10-04 20:30", "second": "2026-10-11 20:30", "third": "2026-11-01 20:30"}


def test_the_index_lists_the_latest_share_first():
    shares = [make_share(id, title=id, slot=make_slot(day)) for id, day in SEASON.items()]
    library = make_library(*shares, *(make_summary(id) for id in SEASON))
    found = re.findall(r"<b>(.*?)</b>", pages_of(library)[INDEX])
    assert found == ["third", "second", "first"]


def test_the_index_can_be_narrowed_down_by_year_series_speaker_and_tag():
    library = make_library(
        make_share(tags=("花店",), series="sunday-share"), make_series(), make_summary()
    )
    keys = '["year-2026","series-sunday-share","person-lin-xia","topic-花店"]'
    assert f'data-k="{escape(keys)}"' in pages_of(library)[INDEX]


def test_a_row_shows_the_first_takeaway_and_how_much_was_asked():
    library = make_library(
        make_share(), make_summary(questions=(make_question("要管吗？"), make_question("怎么回？")))
    )
    site = site_of(library)
    assert summary_list(site, site.summaries(), INDEX) == link_list(
        [
            Line(
                "花店怎样把老顾客变成社群",
                "../shares/florist/summary/",
                about=("先让一个人被看见", "12月6日（周日），林夏（示例），2 个问答"),
            )
        ]
    )


def test_an_empty_index_says_so():
    assert body(pages_of(make_library())[INDEX])[-1] == "还没有发出的总结。"


@pytest.mark.parametrize(
    ("status", "tag"),
    [
        (SummaryStatus.DRAFT, Tag("draft", "草稿")),
        (SummaryStatus.REVIEW, Tag("draft", "草稿，等嘉宾确认")),
        (SummaryStatus.WITHDRAWN, Tag("late", "✕ 已撤回")),
    ],
)
def test_what_is_not_published_is_tagged_and_internal(status, tag):
    library = make_library(make_share(), make_summary(status=status))
    assert URI not in planned(library)
    shown = pages_of(library, Audience.INTERNAL)[URI]
    assert f'<span class="qc-tag qc-tag--{tag.kind}">{tag.words}</span>' in shown


def test_it_is_edited_where_it_lies():
    library = make_library(make_share(), make_summary())
    assert planned(library)[URI].edit == "content/shares/florist/summary.md"


def test_a_reader_goes_on_to_summaries_about_the_same():
    shares = [make_share(id, title=id, tags=("花店",)) for id in ("this", "same", "unwritten")]
    library = make_library(*shares, make_summary("this"), make_summary("same"))
    source = pages_of(library)["shares/this/summary.md"]
    related = source.partition("相关的总结")[2]
    assert 'href="../../same/summary/"' in related
    assert "unwritten" not in related
