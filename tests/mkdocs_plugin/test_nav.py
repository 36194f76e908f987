from qunce.mkdocs_plugin.nav import nav_option
from qunce.site_plan.frame.planned import NavEntry


def test_a_page_is_a_title_and_its_file():
    assert nav_option([NavEntry("首页", "index.md")]) == [{"首页": "index.md"}]


def test_a_section_with_a_page_of_its_own_starts_with_that_page():
    section = NavEntry("手册", "playbooks/index.md", (NavEntry("破冰", "playbooks/a/b.md"),))
    assert nav_option([section]) == [{"手册": ["playbooks/index.md", {"破冰": "playbooks/a/b.md"}]}]


def test_a_section_without_a_page_holds_its_entries():
    section = NavEntry("2026年10月", children=(NavEntry("花店", "shares/florist/summary.md"),))
    assert nav_option([section]) == [{"2026年10月": [{"花店": "shares/florist/summary.md"}]}]


def test_titles_are_escaped_because_themes_insert_them_as_they_are():
    assert nav_option([NavEntry('<i>"&', "a.md")]) == [{"&lt;i&gt;&quot;&amp;": "a.md"}]
