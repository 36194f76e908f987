"""What excerpts are cut from."""

from qunce_search.documents import Document, Facets, Section
from qunce_search.texts import EVERYWHERE, texts_of


def page(*texts, **facets):
    return Document("a/", "页", tuple(Section("", "页", text) for text in texts), Facets(**facets))


def test_a_sentence_that_a_section_repeats_is_kept_once():
    message = "报名的人请在群里接龙，写昵称"
    assert texts_of([page(f"群消息\n{message}\n公告\n{message}")]) == [f"群消息\n{message}\n公告"]


def test_cells_that_are_alike_stay():
    assert texts_of([page("是\n否\n是")]) == ["是\n否\n是"]


def test_a_sentence_that_stands_everywhere_is_left_out():
    notice = "这里没有单独写，贴之前看一遍"
    pages = [page(f"{notice}\n第{number}页") for number in range(EVERYWHERE + 1)]
    assert texts_of(pages)[-1] == f"第{EVERYWHERE}页"
    assert texts_of(pages[1:])[-1] == f"{notice}\n第{EVERYWHERE}页"


def test_what_is_to_be_copied_stays_as_it_is_behind_the_sections_of_its_page():
    copied = "同一句说两遍才算数\n同一句说两遍才算数"
    pages = [page("甲", copy=copied, messages=(("开场白", "大家好"),)), page("乙")]
    assert texts_of(pages) == ["甲", copied, "大家好", "乙"]
