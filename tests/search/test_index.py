"""The files of an index, from documents."""

import json

import pytest

from qunce_search.documents import Document, Facets, Section
from qunce_search.index import index_files


def page(url, title, *texts, **facets):
    sections = [Section("", title, texts[0] if texts else "")]
    sections += [Section(f"s-{n}", f"第{n}节", text) for n, text in enumerate(texts[1:], 1)]
    return Document(url, title, tuple(sections), Facets(**facets))


def handed_over(content):
    """The values a file hands to the browser."""
    name, version, *values = json.loads(f"[{content.split('(', 1)[1].rsplit(')', 1)[0]}]")
    return name, version, values


def test_messages_lie_behind_what_is_copied_and_their_names_in_the_head():
    files = index_files(
        [page("a/", "甲页", "甲", copy="抄我", messages=(("开场白", "大家好"),))], []
    )
    [head] = handed_over(files["head.js"])[2]
    assert head["facets"]["0"]["messages"] == ["开场白"]
    assert handed_over(files["texts/0.js"])[2] == [["甲", "抄我", "大家好"]]


@pytest.fixture
def pages():
    return [
        page("b/", "乙页", "甲乙丙丁", "遞迴"),
        page("a/", "甲页", "甲乙", kind="文案", copy="抄我", copy_label="抄", boost=2.0),
    ]


def test_equal_documents_give_equal_bytes_in_whatever_order_they_come(pages):
    assert index_files(pages, []) == index_files(pages[::-1], [])


def test_every_file_belongs_to_one_build(pages):
    versions = {handed_over(content)[1] for content in index_files(pages, []).values()}
    assert len(versions) == 1


def test_a_changed_word_is_another_build(pages):
    changed = [*pages, page("c/", "丙页")]
    one, other = (index_files(some, [])["head.js"] for some in (pages, changed))
    assert handed_over(one)[1] != handed_over(other)[1]


def test_the_head_names_pages_and_headings(pages):
    (head,) = handed_over(index_files(pages, [])["head.js"])[2]
    assert head["pages"] == [["a/", "甲页", []], ["b/", "乙页", [["第1节", "s-1"]]]]
    assert head["facets"] == {"0": {"kind": "文案", "copy": True, "copyLabel": "抄", "boost": 2.0}}


def test_questions_are_found_by_their_terms_and_cost_the_head_one_letter():
    asked = [page("a/", "甲页", "甲", questions=("没人说话", "冷场"))]
    files, plain = index_files(asked, []), index_files([page("a/", "甲页", "甲")], [])
    [head], [without] = (handed_over(some["head.js"])[2] for some in (files, plain))
    assert head["lengths"] == [without["lengths"][0] + "J"]
    assert (head["pages"], head["facets"]) == (without["pages"], {})
    assert {"没人", "人说", "说话", "冷场"} < set(handed_over(files["terms/0.js"])[2][0].split())
    assert handed_over(files["texts/0.js"])[2] == [["甲"]]


def test_an_anchor_that_follows_from_its_heading_is_not_spelt_out():
    sections = (Section("", "页", ""), Section("faq常见-问题", "FAQ：常见 问题", ""))
    (head,) = handed_over(index_files([Document("", "页", sections)], [])["head.js"])[2]
    assert head["pages"] == [["", "页", ["FAQ：常见 问题"]]]


def test_texts_lie_in_the_order_of_pages_with_what_is_to_be_copied_behind(pages):
    (texts,) = handed_over(index_files(pages, [])["texts/0.js"])[2]
    assert texts == ["甲乙", "抄我", "甲乙丙丁", "遞迴"]


def test_terms_are_looked_up_in_simplified_characters(pages):
    terms, *_ = handed_over(index_files(pages, [])["terms/0.js"])[2]
    assert "递回" in terms.split()


def test_the_head_carries_what_words_this_site_needs(pages):
    (head,) = handed_over(index_files(pages, [["甲乙", "别的"], ["没有", "也没有"]])["head.js"])[2]
    assert head["synonyms"] == ["甲乙|别的"]
    assert set("甲乙丙丁") & set(head["variants"][1]) == set()
    assert "遞" in head["variants"][0]


def test_words_that_only_readers_use_are_folded_too(pages):
    (head,) = handed_over(index_files(pages, [["甲乙", "义工"]])["head.js"])[2]
    traditional, simplified = head["variants"]
    assert simplified[traditional.index("義")] == "义"


def test_synonyms_keep_their_order(pages):
    groups = [["丙丁", "庚"], ["甲乙", "己"], ["丙丁", "庚"]]
    (head,) = handed_over(index_files(pages, groups)["head.js"])[2]
    assert head["synonyms"][:2] == ["丙丁|庚", "甲乙|己"]


def test_a_site_without_pages_has_an_index():
    assert set(index_files([], [])) == {"head.js", "terms/0.js", "characters/0.js"}
