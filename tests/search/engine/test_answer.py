"""The shape of an answer."""

import pytest


def test_a_result_says_where_it_leads_and_why_it_was_found(engine, origin):
    found = engine.ask("三路划分")["results"][0]
    assert (found["title"], found["url"]) == ("快速排序", f"{origin}quick-sort/")
    section = found["sections"][0]
    assert section["title"] == "三路划分"
    assert section["url"] == f"{origin}quick-sort/#%E4%B8%89%E8%B7%AF%E5%88%92%E5%88%86"
    assert found["excerpt"]["text"] == "相等的元素很多时，分成三段更快。"


def test_an_excerpt_shows_the_words_in_their_sentence(engine):
    excerpt = engine.ask("另一位管理员")["results"][0]["excerpt"]
    assert excerpt["text"] == "三天之内可以申诉，由另一位管理员复核。"
    assert [excerpt["text"][slice(*mark)] for mark in excerpt["marks"]] == ["另一位管理员"]


def test_a_page_shows_what_it_says_of_itself(engine, origin):
    share = engine.ask("嘉宾分享")["results"][0]
    assert (share["kind"], share["date"]) == ("分享", "2026-12-06T20:30+08:00")
    assert share["calendar"] == f"{origin}share/share.ics"
    notice = engine.ask("预告公告")["results"][0]
    assert (notice["kind"], notice["copy"]) == ("文案", "【预告】周日晚八点，群里见。")


def test_what_readers_may_ask_of_a_page_finds_it_and_is_never_shown(engine, origin):
    found = engine.ask("坚持不下来")["results"][0]
    assert (found["title"], found["url"]) == ("七天签到计划", f"{origin}checkin/")
    assert found["sections"] == []
    assert (found["excerpt"]["text"], found["excerpt"]["marks"]) == ("每天一题，答了就算。", [])


@pytest.mark.parametrize(
    "query", ["公告 类型:文案", "类型：文案 公告", "kind:文案 公告", "公告 類型:文案"]
)
def test_a_kind_can_be_typed(engine, query):
    answer = engine.ask(query)
    assert {result["kind"] for result in answer["results"]} == {"文案"}
    assert answer["terms"][0] == "公告"


def test_counts_are_of_all_kinds_whichever_is_wanted(engine):
    every, some = engine.ask("讲 时间 主题"), engine.ask("讲 时间 主题", kind="文案")
    assert every["counts"] == some["counts"] == {"文案": 1, "分享": 1}
    assert [result["kind"] for result in some["results"]] == ["文案"]


def test_no_more_than_asked_for(engine):
    assert len(engine.titles("一个", limit=2)) == 2


def test_excerpts_may_wait(engine):
    answer = engine.ask("一个", excerpts=1)
    assert [bool(result["excerpt"]) for result in answer["results"][:2]] == [True, False]
    filled = engine.page.evaluate(
        """async () => {
          const answer = await qunceSearch.engine.search("一个", {excerpts: 0});
          await qunceSearch.engine.excerpts(answer, 1, 2);
          return answer.results.slice(0, 3).map(result => result.excerpt !== null);
        }"""
    )
    assert filled == [False, True, False]


def test_markup_in_titles_and_texts_stays_text(engine):
    found = engine.ask("攻击样本")["results"][0]
    assert found["title"] == "</script><img src=x onerror=alert(1)>攻击样本"
    assert "<script>alert(2)</script>" in found["excerpt"]["text"]


def test_a_page_well_before_all_others_is_shown_with_more_of_its_words(engine):
    results = engine.ask("三路划分")["results"]
    assert [result["isBest"] for result in results] == [True, *(False for _ in results[1:])]
    assert not any(result["isBest"] for result in engine.ask("排序")["results"])


def test_pages_that_look_the_same_say_where_they_lie(own_engine):
    alike = own_engine.page.evaluate(
        """async () => {
          await qunceSearch.start();
          await qunceSearch.engine.open();
          const index = await qunceSearch.engine.open();
          index.pages.push(
            {...index.pages[0], number: index.pages.length, url: 'go/a/', title: '同名', kind: '文案'},
            {...index.pages[0], number: index.pages.length + 1, url: 'x/y/b/', title: '同名', kind: '文案'});
          const {results} = await qunceSearch.engine.browse({kind: '文案'});
          return results.filter(({title}) => title === '同名').map(({where}) => where);
        }"""
    )
    go, folders = alike
    assert (go != "", folders) == (True, "x / y")
