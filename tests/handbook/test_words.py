"""The words of the handbook: Chinese, plain, within the law, one name for one thing."""

import re

import pytest

from qunce.reading.records.compliance import read_compliance
from qunce.rules.wording.risky_words import risky_words
from tests.handbook.passages import Kind, Passage, passages_of
from tests.handbook.real import library, passages, rules
from tests.handbook.word_list import word_list

LISTS = {
    "tone": word_list("tone"),
    "spellings": word_list("spellings"),
    "wording": word_list("wording"),
    "one_place": word_list("one_place"),
}
CASE_SIGN = "资料案例"
CASE = re.compile(r"\d|[一两三四五六七八九十百千]+(?:成|个|人|分钟|天)|所以|改成|教训|复盘")
"""A figure, or what was done because of it."""
LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9+-]*")
MOMENT = re.compile(r"[TE][+-]\d+")
CODE_NUMBER = re.compile(r"[A-Z]-?\d+")
"""A moment of a share and a number on a slip: neither is a word."""
HALF_WIDTH = re.compile(
    r"[\u4e00-\u9fff][,;:?!](?=[ ]?[\u4e00-\u9fff]|$)|[\u4e00-\u9fff] ?\((?=[\u4e00-\u9fff])"
)


def said(text: str, path: str = "playbooks/plan/x.md") -> tuple[Passage, ...]:
    return passages_of(path, text)


def english_in(some: tuple[Passage, ...]) -> list[str]:
    everywhere, in_places = rules("english")["everywhere"], rules("english")["in_places"]
    return [
        f"{passage.place}：“{word}”"
        for passage in some
        for word in LATIN_WORD.findall(passage.text)
        if word not in everywhere
        and not MOMENT.fullmatch(word)
        and not CODE_NUMBER.fullmatch(word)
        and not any(
            passage.path.startswith(place) and word in words for place, words in in_places.items()
        )
    ]


def half_width_in(some: tuple[Passage, ...]) -> list[str]:
    return [
        f"{passage.place}：“{hit[0]}”用全角标点"
        for passage in some
        for hit in HALF_WIDTH.finditer(passage.text)
    ]


def out_of_case(some: tuple[Passage, ...]) -> list[str]:
    return word_list("figures").found(one for one in some if CASE_SIGN not in one.text)


def test_risky_words_stand_only_where_their_file_says_why():
    found = risky_words(library().wordings, read_compliance()[0])
    assert [str(problem) for problem in found] == []


@pytest.mark.parametrize("name", LISTS)
def test_words_kept_out_stand_only_where_they_are_explained(name):
    assert LISTS[name].found(passages()) == []


@pytest.mark.parametrize("name", LISTS)
def test_every_exception_is_still_needed(name):
    assert LISTS[name].unneeded(passages()) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("tone", "干货满满，不容错过。"),
        ("tone", "给群主赋能，形成闭环。"),
        ("tone", "小伙伴们让我们一起进行讨论。"),
        ("tone", "四行里有两行落在右边，就用右边的办法。"),
        ("spellings", "讲师先和场控对一遍。"),
        ("spellings", "```群消息\n讲师先到。\n```"),
    ],
)
def test_a_word_kept_out_is_told_with_file_and_line(name, text):
    found = LISTS[name].found(said(text))
    line = 2 if text.startswith("```") else 1
    assert found
    assert all(told.startswith(f"playbooks/plan/x.md:{line}：“") for told in found)


def test_what_operators_read_has_no_english_but_names_and_codes():
    assert english_in(passages()) == []


def test_english_is_found_in_prose_keys_and_texts_not_in_code_and_addresses():
    text = (
        "---\ntitle: 看 feedback\nrole: 主持\n---\n\n写一页 KPT，T-2 发，见 `qunce check`"
        " 和 [表](https://example.com)。\n\n```群消息\n记得 check\n```\n\n```bash\nqunce today\n```\n"
    )
    assert english_in(said(text)) == [
        "playbooks/plan/x.md:2：“feedback”",
        "playbooks/plan/x.md:9：“check”",
    ]


def test_punctuation_between_chinese_characters_is_full_width():
    assert half_width_in(passages()) == []


def test_half_width_punctuation_is_found():
    assert half_width_in(said("先说,再做。\n\n20:30 开始；比例 1:2。\n\n群主(示例)")) == [
        "playbooks/plan/x.md:1：“说,”用全角标点",
        "playbooks/plan/x.md:5：“主(”用全角标点",
    ]


def test_figures_from_the_sources_stand_in_a_case():
    assert out_of_case(passages()) == []


def test_a_case_tells_a_figure_or_what_follows_from_it():
    """A case that only says the page over again is left out."""
    recaps = [
        one.place
        for one in passages()
        if one.kind is Kind.QUOTE and one.text.startswith(CASE_SIGN) and not CASE.search(one.text)
    ]
    assert recaps == []


def test_every_figure_watched_for_is_told_somewhere():
    told = word_list("figures").found(passages())
    patterns = rules("figures")["words"]
    missing = [why for why in patterns.values() if not any(one.endswith(why) for one in told)]
    assert missing == []


def test_a_figure_told_as_a_law_is_found():
    text = "打分之后活跃度上升 55%。\n\n> 资料案例：活跃度上升 55%，没说清算法。"
    assert out_of_case(said(text)) == ["playbooks/plan/x.md:1：“活跃度上升 55”。活跃度打分的案例"]


def test_passages_are_what_a_reader_sees():
    text = (
        "---\ntitle: 标题\nreviewed: 2026-11-22\n---\n\n## 小节 {#part}\n\n一行，\n两行。\n\n"
        "- [ ] 发[公告](a.md) {#x role=宣传}\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n\n> 引用\n"
    )
    assert [(one.line, one.kind, one.text, one.heading) for one in said(text)] == [
        (2, Kind.KEY, "标题", ""),
        (6, Kind.HEADING, "小节", "小节"),
        (8, Kind.PARAGRAPH, "一行，两行。", "小节"),
        (11, Kind.ITEM, "发公告", "小节"),
        (13, Kind.ROW, "| 甲 | 乙 |", "小节"),
        (15, Kind.ROW, "| 一 | 二 |", "小节"),
        (17, Kind.QUOTE, "引用", "小节"),
    ]


def test_every_english_exception_is_still_needed():
    unneeded = [
        f"{place}：{word}"
        for place, words in rules("english")["in_places"].items()
        for word in words
        if not any(
            word in LATIN_WORD.findall(one.text) for one in passages() if one.path.startswith(place)
        )
    ]
    assert unneeded == []
