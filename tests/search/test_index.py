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
    assert (head["urls"], head["titles"]) == ("a/\nb/", "甲页\n乙页")
    assert head["headings"] == ["", "第1节\ns-1"]
    assert head["facets"] == {"0": {"kind": "文案", "copy": True, "copyLabel": "抄", "boost": 2.0}}


def test_questions_are_found_by_their_terms_and_cost_the_head_one_letter():
    asked = [page("a/", "甲页", "甲", questions=("没人说话", "冷场"))]
    files, plain = index_files(asked, []), index_files([page("a/", "甲页", "甲")], [])
    [head], [without] = (handed_over(some["head.js"])[2] for some in (files, plain))
    assert head["lengths"] == without["lengths"] + "J"
    assert (head["headings"], head["facets"]) == (without["headings"], {})
    assert {"没人", "人说", "说话", "冷场"} < set(handed_over(files["terms/0.js"])[2][0].split())
    assert handed_over(files["texts/0.js"])[2] == [["甲"]]


def test_an_anchor_that_follows_from_its_heading_is_not_spelt_out():
    sections = (Section("", "页", ""), Section("faq常见-问题", "FAQ：常见 问题", ""))
    (head,) = handed_over(index_files([Document("", "页", sections)], [])["head.js"])[2]
    assert head["headings"] == ["FAQ：常见 问题"]


def test_no_title_can_end_its_line():
    sections = (Section("", "页\n一", ""), Section("a", "节\t一", ""), Section("b", "b", ""))
    (head,) = handed_over(index_files([Document("", "页\n一", sections)], [])["head.js"])[2]
    assert (head["titles"], head["headings"]) == ("页 一", ["节 一\na\tb"])


def test_texts_lie_in_the_order_of_pages_with_what_is_to_be_copied_behind(pages):
    (texts,) = handed_over(index_files(pages, [])["texts/0.js"])[2]
    assert texts == ["甲乙", "抄我", "甲乙丙丁", "遞迴"]


def test_terms_are_looked_up_in_simplified_characters(pages):
    terms, *_ = handed_over(index_files(pages, [])["terms/0.js"])[2]
    assert "递回" in terms.split()


def test_other_words_lie_with_the_terms_of_a_word(pages):
    files = index_files(pages, [["甲乙", "别样"], ["没有", "也没有"]])
    said = handed_over(files["terms/0.js"])[2][2].split("\n")
    assert {"甲乙", "别样 甲乙"} <= set(said)
    assert not [line for line in said if "没有" in line]


def test_words_for_which_no_term_is_certain_to_be_asked_stand_in_the_head(pages):
    (head,) = handed_over(index_files(pages, [["甲乙", "散了"]])["head.js"])[2]
    assert "散了 甲乙" in head["synonyms"]


def test_the_head_has_the_variants_of_its_site_and_those_that_look_simplified(pages):
    files = index_files(pages, [["甲乙", "义工", "干活"]])
    (head,) = handed_over(files["head.js"])[2]
    traditional, simplified = head["variants"]
    assert {"遞", "乾"} <= set(traditional)
    assert simplified[traditional.index("遞")] == "递"
    assert "義" not in traditional


def test_the_other_variants_have_a_file_of_their_own(pages):
    files = index_files(pages, [["甲乙", "义工"]])
    traditional, simplified = handed_over(files["variants.js"])[2]
    assert simplified[traditional.index("義")] == "义"
    assert "遞" not in traditional


def test_a_site_without_pages_has_an_index():
    files = {"head.js", "variants.js", "terms/0.js", "characters/0.js"}
    assert set(index_files([], [])) == files
