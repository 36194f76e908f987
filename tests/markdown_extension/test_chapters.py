"""The sections of a playbook's page can be closed; on every other page they are plain."""

from tests.builders import make_library, make_playbook
from tests.markdown_extension.converting import converted, engine, fragments_of

WRITTEN = (
    "先说一句。\n\n## 谁来做 { #who }\n\n统筹。\n\n### 替班\n\n主持。\n\n## 关键标准\n\n准时。\n"
)


def test_each_section_is_a_chapter_open_as_published_and_says_what_it_holds():
    assert converted(WRITTEN, make_library(make_playbook())).split("\n") == [
        "<p>先说一句。</p>",
        '<details class="qc-section qc-chapter" open=""><summary><h2 id="who">谁来做</h2>',
        '<span class="qc-mute" data-search-exclude="">统筹、主持</span></summary><p>统筹。</p>',
        "<h3>替班</h3>",
        "<p>主持。</p>",
        '</details><details class="qc-section qc-chapter" open=""><summary><h2>关键标准</h2>',
        "</summary><p>准时。</p>",
        "</details>",
    ]


def test_other_pages_keep_their_sections():
    library = make_library(make_playbook())
    page = engine(fragments_of(library), "help/index.md")
    assert "<details" not in page.convert(WRITTEN)


def test_a_heading_inside_a_block_ends_no_chapter():
    inside = "## 谁来做\n\n> ## 引文里的标题\n\n统筹。\n"
    assert converted(inside, make_library(make_playbook())).count("<details") == 1
