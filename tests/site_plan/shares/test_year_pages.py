"""年度回顾: what a year came to."""

from qunce.model.addresses import SUMMARIES, year_uri
from qunce.model.share import Numbers
from qunce.site_plan.frame.planned import Audience
from tests.builders import (
    make_library,
    make_question,
    make_series,
    make_share,
    make_slot,
    make_summary,
)
from tests.site_plan.pages import page, planned, rendered, words

URI = year_uri(2026)


def a_library():
    slots = (make_slot("2026-03-01 20:30"), make_slot("2026-03-08 20:30"))
    shares = [
        make_share(f"s-{n}", slot=slot, series="sunday-share", numbers=Numbers(attended=30 + n))
        for n, slot in enumerate(slots)
    ]
    questions = (
        make_question(topics=("接龙",)),
        make_question("还来吗？", topics=("接龙", "取货")),
    )
    return make_library(*shares, make_series(), make_summary("s-0", questions=questions))


def test_a_year_says_how_much_there_was():
    text = words(rendered(page(a_library(), URI)))
    assert "2026 年度回顾 2 场分享，1 位嘉宾，1 篇总结，2 个问题。" in text
    assert "系列 周日分享 2 场" in text
    assert "问得最多的 接龙 （2 问）、 取货 （1 问）" in text


def test_a_topic_leads_to_its_questions():
    assert 'href="../../qa/?topic=%E6%8E%A5%E9%BE%99"' in page(a_library(), URI)


def test_what_was_counted_is_for_the_team():
    assert "到场 61 2 场记了，平均 30" in words(rendered(page(a_library(), URI, Audience.INTERNAL)))
    assert "到场" not in page(a_library(), URI)


def test_a_year_in_which_nothing_was_held_has_no_page():
    assert URI not in planned(make_library(make_share()))


def test_the_archive_leads_to_every_year():
    assert "年度回顾 2026 年 （2 场）" in words(rendered(page(a_library(), SUMMARIES)))
