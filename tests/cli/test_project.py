import pytest

from qunce.reading.records.project import read_project
from tests.cli.running import replace, run, write


def test_the_project_is_found_from_a_folder_inside_it(site, monkeypatch):
    monkeypatch.chdir(site / "content" / "people")
    assert run("list", "groups").stdout == "demo-group  小店交流群（示例）  微信\n"


def test_outside_a_project_it_is_told_what_to_do(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        "这里和上层文件夹里都没有启用 qunce 插件的 mkdocs.yml。\n"
        "先进入站点的文件夹，或用 -C 指明：qunce -C 文件夹 check；新站点用 qunce init 创建\n"
    )


def test_the_folder_named_must_be_the_project_itself(site):
    folder = site / "content"
    result = run("check", project=folder)
    assert result.exit_code == 1
    assert result.stderr == (
        f"{folder} 里没有启用 qunce 插件的 mkdocs.yml；新站点用 qunce init 创建\n"
    )


def test_a_folder_that_is_not_there_is_no_project(tmp_path):
    assert run("check", project=tmp_path / "nowhere").exit_code == 1


@pytest.mark.parametrize("plugins", ["[search, qunce]", "{qunce: {site_key: x}}", "qunce"])
def test_the_plugin_may_be_listed_in_any_way_mkdocs_allows(tmp_path, plugins):
    write(tmp_path, "mkdocs.yml", f"site_name: x\nsite_url: !ENV X\nplugins: {plugins}\n")
    assert "mkdocs.yml" in run("check", project=tmp_path).stdout


def test_another_mkdocs_site_is_no_project(tmp_path):
    write(tmp_path, "mkdocs.yml", "site_name: x\nplugins: [search]\n")
    assert "没有启用 qunce 插件" in run("check", project=tmp_path).stderr


def test_an_outer_project_is_found_through_another_mkdocs_site(site, monkeypatch):
    write(site, "other/mkdocs.yml", "site_name: x\n")
    monkeypatch.chdir(site / "other")
    assert run("check").exit_code == 0


def test_a_broken_mkdocs_yml_is_explained_by_the_check(site):
    write(site, "mkdocs.yml", "plugins: [qunce\nsite_name: x")
    result = run("check", project=site)
    assert result.exit_code == 1
    assert result.stdout.startswith("mkdocs.yml:2: setting-wrong ")


def test_a_mkdocs_yml_of_another_encoding_is_explained_by_the_check(site):
    (site / "mkdocs.yml").write_bytes((site / "mkdocs.yml").read_text("utf-8").encode("utf-16"))
    result = run("check", project=site)
    assert result.exit_code == 1
    assert result.stdout.startswith("mkdocs.yml:1: not-utf8 ")


def test_a_mkdocs_yml_nested_beyond_reason_is_explained_by_the_check(site):
    write(site, "mkdocs.yml", "plugins: " + "[" * 5000)
    assert run("check", project=site).stdout.startswith("mkdocs.yml:1: setting-wrong ")


def test_commands_that_need_valid_content_list_every_problem(site):
    replace(site, "content/people/demo-host.md", "title:", "titel:")
    replace(site, "content/groups/demo-group.md", "wechat", "wechta")
    result = run("list", "people", project=site)
    assert result.exit_code == 1
    assert result.stdout == ""
    problems = read_project(site / "mkdocs.yml").problems
    assert len(problems) >= 2
    *listed, count = result.stderr.splitlines()
    assert listed == [str(problem) for problem in problems]
    assert count == f"内容有问题，先改好这 {len(problems)} 处"


def test_what_must_be_mended_first_is_told_without_what_may_wait(site):
    run("new", "person", "new-one", project=site)  # whose title is left to fill in
    write(site, "content/people/empty.md", "")
    refused = run("list", "people", project=site)
    assert refused.stderr == (
        "content/people/empty.md:1: file-empty 文件是空的（写上元数据和正文，或者删掉这个文件）\n"
        "内容有问题，先改好这 1 处\n"
    )
