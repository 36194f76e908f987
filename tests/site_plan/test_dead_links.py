"""Links of authored pages that lead nowhere are told with line and mend."""

import pytest

from qunce.model.page import Page
from qunce.model.share import ShareStatus
from qunce.site_plan.problems import check_library
from tests.builders import AS_OF, make_library, make_playbook, make_share


def every_problem(library):
    return check_library(library, as_of=AS_OF).problems


def problems_of(body: str, *records, **changes):
    page = Page("content/help/about.md", "help/about.md", "关于", "", (), body, body_line=5)
    library = make_library(make_share(), *records, pages=(page,), **changes)
    return [str(found) for found in every_problem(library) if found.path == page.path]


@pytest.mark.parametrize(
    "link",
    [
        "[手册](../playbooks/share/guest-share.md)",
        "[这场](../shares/florist/index.md)",
        "[排期](/shares/index.md)",
        "[外面](https://example.com/x.md)",
        "[写信](mailto:someone@example.com)",
        "[本页](#who)\n\n## 谁 {#who}",
        "[清单](../shares/florist/index.md#checklist)",
        "`[代码](nowhere.md)`",
        "```\n[代码](nowhere.md)\n```",
        "[附件](plan.pdf)",
        "[标题](#第二步)\n\n## 第二步",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(link):
    assert problems_of(link, assets={"content/help/plan.pdf": "help/plan.pdf"}) == []


def test_a_dead_link_is_told_with_its_line_and_the_likely_file():
    assert problems_of("正文\n\n见 [手册](../playbooks/share/guest-shares.md)。") == [
        "content/help/about.md:7: dead-link 链接 ../playbooks/share/guest-shares.md 指向的文件不存在"
        "（改成 ../playbooks/share/guest-share.md）"
    ]


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("[海报](http://[)", "http://["),
        ("[海报](http://[x])", "http://[x]"),
        ("[海报](<http://[::1>)", "http://[::1"),
        ("![海报](http://])", "http://]"),
        ("[海报][x]\n\n[x]: http://[", "http://["),
        ("[海报](http://example.℀com/)", "http://example.℀com/"),
        ("<http://[>", "http://["),
        ("<http://℀.com/>", "http://℀.com/"),
    ],
)
def test_an_address_that_cannot_be_one_is_a_dead_link(body, target):
    (told,) = problems_of(body)
    assert f"dead-link 链接“{target}”不是网址" in told


@pytest.mark.parametrize(
    "target",
    [
        "http://例子.中国/a",
        "http://example.com:port/",
        "http://example.com:99999/",
        "http://example.com/%zz",
        "https://",
        "http://[::1]/",
        "javascript:alert(1)",
        "//example.com",
    ],
)
def test_an_odd_address_elsewhere_is_not_ours_to_judge(target):
    assert problems_of(f"[甲]({target})") == []


@pytest.mark.parametrize("target", ["a%zz.md", "%", "a\\b.md", "?", "a?b", "%2e%2e/x.md", "a:b/c"])
def test_an_odd_path_is_told_or_passed_but_never_fails(target):
    assert all("dead-" in told for told in problems_of(f"[甲]({target})"))


def test_a_link_to_an_address_is_told_to_name_the_file():
    assert problems_of("[这场](../shares/florist/)") == [
        "content/help/about.md:5: dead-link 链接 ../shares/florist/ 指向的文件不存在"
        "（改成 ../shares/florist/index.md）"
    ]


def test_a_dead_picture_and_a_dead_reference_are_links_too():
    assert problems_of("![海报](poster.png)\n\n[规则][r]\n\n[r]: rules.md") == [
        "content/help/about.md:5: dead-link 链接 poster.png 指向的文件不存在"
        "（检查路径；链接从这个页面所在的文件夹算起，指向 .md 文件）",
        "content/help/about.md:9: dead-link 链接 rules.md 指向的文件不存在"
        "（检查路径；链接从这个页面所在的文件夹算起，指向 .md 文件）",
    ]


def test_a_link_to_a_section_that_is_not_there_is_told():
    assert problems_of("[清单](../playbooks/share/guest-share.md#steps)") == [
        "content/help/about.md:5: dead-anchor"
        " 链接 ../playbooks/share/guest-share.md#steps 指向的小节不存在"
        "（在目标标题后面写 { #steps }，或者改成已有的编号）"
    ]


def test_a_public_page_may_not_link_to_what_only_the_internal_site_shows():
    idea = make_share("idea", status=ShareStatus.IDEA, slot=None)
    found = problems_of("[想法](../shares/idea/index.md)", idea, make_playbook())
    assert [text.split()[1] for text in found] == ["dead-link"]


def test_a_page_that_only_the_internal_site_has_is_read_too():
    idea = make_share("idea", status=ShareStatus.IDEA, slot=None, body="[旧稿](old.md)")
    found = every_problem(make_library(make_share(), idea))
    assert [(one.path, one.code) for one in found] == [
        ("content/shares/idea/index.md", "dead-link")
    ]
