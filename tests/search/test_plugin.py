"""The plugin in MkDocs: what it adds to a site, and what it says where it cannot."""

import gzip
import re

import pytest

from tests.search.builders import CONFIG, built, run_mkdocs, write_project

pytestmark = pytest.mark.process

PAGES = {
    "index.md": "# 首页\n\n开头。\n",
    "a.md": "# 甲页\n\n## 一节\n\n正文。\n",
    "hidden.md": "---\nsearch:\n  exclude: true\n---\n\n# 金丝雀\n",
    "titled.md": "---\ntitle: 甲 <乙> & 丙\n---\n\n# 另一个\n",
    "marked.md": "# A &amp; `<b>` 与 *强调*\n",
    "deep/er/b.md": "# 深\n",
}


def files_of(site):
    folder = site / "assets" / "qunce-search"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}


def head_of(site):
    return (site / "assets/qunce-search/head.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def site(made_once):
    return made_once("search-plugin", lambda folder: built(write_project(folder, PAGES))) / "site"


def test_every_page_has_one_box_that_materials_script_leaves_alone(site):
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert html.count('class="md-search"') == 1, path
        assert not re.search(r'<form[^>]*name="?search"?[\s>]', html)
        assert 'data-md-component="search"' not in html


def test_a_page_carries_the_loader_and_nothing_else(site):
    html = (site / "a" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'src="([^"]*qunce-search[^"]*)"', html) == [
        "../assets/qunce-search/loader.js"
    ]
    loader = (site / "assets/qunce-search/loader.js").read_bytes()
    assert len(gzip.compress(loader, mtime=0)) <= 3 * 1024


def test_material_writes_no_index_of_its_own(site):
    assert not (site / "search").exists()


def test_scripts_and_index_lie_side_by_side(site):
    names = set(files_of(site))
    assert {"loader.js", "search.js", "head.js", "terms/0.js", "characters/0.js"} <= names


def test_two_builds_are_byte_identical(site, tmp_path):
    assert files_of(built(write_project(tmp_path, PAGES))) == files_of(site)


def test_a_page_that_asks_to_stay_out_is_not_in_the_index(site):
    assert "金丝雀" in (site / "hidden/index.html").read_text(encoding="utf-8")
    files = files_of(site)
    assert [name for name, content in files.items() if "金丝雀".encode() in content] == []


def test_the_title_of_the_front_matter_is_the_title(site):
    assert '\\n甲 <乙> & 丙"' in head_of(site)


def test_a_title_of_the_text_is_read_as_text(site):
    assert r"\nA & <b> 与 强调\n" in head_of(site)


def test_a_page_in_a_subfolder_finds_its_scripts(site):
    html = (site / "deep/er/b/index.html").read_text(encoding="utf-8")
    assert 'src="../../../assets/qunce-search/loader.js"' in html


def test_beside_materials_own_search_a_hint_is_enough(tmp_path):
    project = write_project(tmp_path, PAGES, CONFIG.replace("- qunce", "- search\n  - qunce"))
    result = run_mkdocs(project)
    assert result.returncode == 0, result.stderr
    assert "mkdocs.yml 里的 search 已经用不到" in result.stderr


def test_another_theme_gets_the_index_too(tmp_path):
    config = "site_name: 小站\nplugins:\n  - qunce-search\n"
    assert "首页" in head_of(built(write_project(tmp_path, PAGES, config)))


def test_the_authors_own_partial_comes_first(tmp_path):
    config = CONFIG.replace("  font: false", "  font: false\n  custom_dir: own")
    project = write_project(tmp_path, PAGES, config)
    (project / "own" / "partials").mkdir(parents=True)
    (project / "own" / "partials" / "search.html").write_text("<p>自己的</p>", encoding="utf-8")
    assert "<p>自己的</p>" in (built(project) / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("synonyms", "words"),
    [("裂变: 拉新\n", "同义词文件里应该是一组一行"), ("- [裂变\n", "synonyms.yml")],
)
def test_synonyms_of_another_shape_stop_the_build_in_words(tmp_path, synonyms, words):
    config = CONFIG.replace("- qunce-search", "- qunce-search:\n      synonyms: synonyms.yml")
    project = write_project(tmp_path, PAGES, config)
    (project / "synonyms.yml").write_text(synonyms, encoding="utf-8")
    result = run_mkdocs(project)
    assert result.returncode == 1
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_the_sites_own_modules_do_not_stand_in_for_others(tmp_path):
    project = write_project(tmp_path, PAGES)
    (project / "json.py").write_text("raise RuntimeError('的站点自己的 json')\n", encoding="utf-8")
    result = run_mkdocs(project)
    assert "qunce_search" not in result.stderr
