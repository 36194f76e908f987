"""What MkDocs refuses is told in the operator's language."""

import pytest

from qunce.cli.site.mkdocs_words import in_chinese
from tests.cli.running import replace, run


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  - qunce-search\n", "  - nosuch\n", "plugins：没有装插件 nosuch（改对"),
        ("  - footnotes\n", "  - nosuch\n", "markdown_extensions：没有扩展 nosuch（改对"),
        ("  - tables\n", "  - tables: {a: b}\n", "markdown_extensions：扩展 tables 不认识这样的"),
        ("  - tables\n", "  - tables: 5\n", "markdown_extensions：扩展 tables 的选项要写成一组"),
        ("name: material", "name: nosuch", "theme：没有装主题 nosuch（写成 name: material）"),
        ("name: material", "name: material\n  custom_dir: gone", "theme：没有文件夹 "),
        ("strict: true", "extra_templates: 3", "extra_templates：要写成列表"),
        ("strict: true", "copyright: [a]", "copyright：要写成一段文字"),
        ("strict: true", "hooks: [gone.py]", "hooks：没有 "),
        ("strict: true", "nosuch: 1", "nosuch：没有这一项（改对名字"),
        ("strict: true", "dev_addr: x", "dev_addr：写得不对：Must be a string"),
    ],
)
def test_a_setting_that_mkdocs_refuses_is_told_by_name(site, old, new, told):
    replace(site, "mkdocs.yml", old, new)
    result = run("build", project=site)
    assert result.exit_code == 1
    assert f"mkdocs.yml 的 {told}" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("nav: [gone.md]", "mkdocs.yml 的 nav 里写了 gone.md，没有这个文件"),
        ("INHERIT: gone.yml", "mkdocs.yml 的 INHERIT：没有 gone.yml"),
    ],
)
@pytest.mark.process
def test_a_file_that_is_not_there_is_told(site, line, told):
    replace(site, "mkdocs.yml", "strict: true", f"strict: true\n{line}")
    assert told in run("build", project=site).stderr


def test_a_sentence_nobody_has_seen_yet_stays_as_it_is():
    assert in_chinese("Something new") == "MkDocs：Something new"
