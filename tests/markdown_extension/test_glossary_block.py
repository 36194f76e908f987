"""`/// glossary`: terms by group, each group a chapter that names what is in it."""

import re

from tests.markdown_extension.converting import converted, engine

WRITTEN = """
/// glossary

## 人 { #people }

### 群主 { #owner }

建群的人。

### 控场

收问题。

## 买卖

### 复购

又买了一次。

///

后面的话。
"""
HTML = converted(WRITTEN)


def test_a_group_names_its_terms_and_each_term_is_one_piece():
    assert "3 个词" in HTML
    assert '<summary><h2 id="people">人</h2>\n' in HTML
    assert "2 个词：群主、控场</span>" in HTML
    assert HTML.count('<div class="qc-term">') == 3
    assert re.search(r'<div class="qc-term"><h3 id="owner">群主</h3>\s*<p>建群的人。</p>', HTML)


def test_there_is_a_way_to_each_group():
    way = HTML.partition("<nav")[2].partition("</nav>")[0]
    assert re.findall(r'href="#([^"]*)">([^<]+)<', way)[0] == ("people", "人")
    assert "买卖" in way


def test_what_follows_the_block_stands_outside():
    assert HTML.rstrip().endswith("</div>\n<p>后面的话。</p>")


def test_it_needs_no_site():
    assert engine().convert(WRITTEN) == HTML
