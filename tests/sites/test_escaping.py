"""Whatever somebody is called or writes a title as, it stays words on every page."""

import json
import re
from html.parser import HTMLParser

import pytest

from tests.sites.building import built, edit, files_of, page, tiny_project

HOSTILE = """<script>alert(1)</script><img src=x onerror=alert(2)>"'&amp; `*_[x](y)]]> {{ '{{' }} {% raw %} <!-- /// # |"""
TITLES = {
    "content/shares/florist/index.md": "title: 花店怎样把老顾客变成社群",
    "content/people/lin-xia.md": "title: 林夏（示例）",
    "content/groups/florist-a.md": "title: 花艺一群（示例）",
    "content/series/sunday-share.md": "title: 周日分享",
    "content/snippets/share-notice.md": "title: 预告公告",
    "content/help/index.md": "title: 怎么用这个站点",
    "playbooks/share/guest-share.md": "title: 嘉宾分享",
}
OTHERS = {
    "content/shares/florist/index.md": "tags: [花店]",
    "content/people/lin-xia.md": "role: 社区花店店主",
    "playbooks/share/guest-share.md": "goal: 准时开场，讲完三天内发出总结。",
    "content/shares/florist/summary.md": "takeaways: [先让一个人被看见, 题目越小越好, 奖励先算账]",
}


@pytest.fixture(scope="module")
def site(made_once):
    return made_once("hostile-site", lambda folder: built(hostile_project(folder))) / "site"


def hostile_project(folder):
    project = tiny_project(folder)
    quoted = json.dumps(HOSTILE, ensure_ascii=False)
    for path, line in (*TITLES.items(), *OTHERS.items()):
        key = line.partition(":")[0]
        value = f"[{quoted}, 乙, 丙]" if "[" in line else quoted
        edit(project / path, line, f"{key}: {value}")
    return project


class Elements(HTMLParser):
    """Every element of a page and what its attributes are."""

    def __init__(self):
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def elements(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Elements()
    parser.feed(html)
    return parser.found


def pages(site):
    return {
        path: content.decode() for path, content in files_of(site).items() if path.endswith(".html")
    }


def test_no_page_gains_an_element(site):
    gained = [
        (path, tag, attributes)
        for path, html in pages(site).items()
        for tag, attributes in elements(html)
        if "onerror" in attributes or attributes.get("src") == "x"
    ]
    assert gained == []


def test_no_script_is_written_by_an_author(site):
    scripts = {
        script for html in pages(site).values() for script in re.findall("<script[^>]*>alert", html)
    }
    assert scripts == set()


@pytest.mark.parametrize(
    "url",
    [
        "shares/florist",
        "shares/florist/summary",
        "people/lin-xia",
        "groups/florist-a",
        "series/sunday-share",
        "snippets/share-notice",
        "playbooks/share/guest-share",
    ],
)
def test_the_heading_shows_the_title_as_typed(site, url):
    (heading,) = re.findall("<h1>(.*?)</h1>", page(site, url))
    shown = heading.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", '"')
    assert shown.replace("&#39;", "'").replace("&amp;", "&") == HOSTILE


def test_structure_survives(site):
    for path, html in pages(site).items():
        if path != "404.html":
            assert html.count("<h1") == 1, path
            assert html.rstrip().endswith("</html>"), path
