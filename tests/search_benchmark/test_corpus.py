import pytest

from benchmarks.search.contender import UnavailableError
from benchmarks.search.corpus import given_site, with_search
from benchmarks.search.derived import derived_queries
from benchmarks.search.peers.material import material
from benchmarks.search.peers.qunce import qunce
from benchmarks.search.rendered import RenderedPage
from benchmarks.search.report import indexing
from benchmarks.search.runner import asked_from
from benchmarks.search.site_build import as_built

CONFIG = """\
site_name: 群策
plugins:
  - search:
      lang: zh

      separator: '\\s'
  - qunce:
      timezone: Asia/Shanghai

markdown_extensions: [tables]
"""


def test_one_search_takes_the_place_of_another_and_the_rest_stays():
    assert with_search(CONFIG, "  - qunce-search\n") == (
        "site_name: 群策\n"
        "plugins:\n  - qunce:\n      timezone: Asia/Shanghai\n  - qunce-search\n\n"
        "markdown_extensions: [tables]\n"
    )


def test_a_site_without_plugins_gets_its_search_and_loses_it_again():
    bare = "plugins: []\n\nnav: []\n"
    searched = with_search(bare, "  - qunce-search\n")
    assert searched == "plugins:\n  - qunce-search\n\nnav: []\n"
    assert with_search(searched, "") == bare


def test_only_what_one_page_alone_has_becomes_a_query():
    pages = [
        RenderedPage("a/", "图像分类教程", ("图像分类教程", "数据准备好了"), "先把图片放进文件夹"),
        RenderedPage("b/", "文本识别教程", ("文本识别教程", "数据准备好了"), "先把文字写在本子上"),
    ]
    texts = {(query.kind, query.text) for query in derived_queries(pages)}
    assert {("title", "图像分类教程"), ("pinyin", "wenbenshibie"), ("single", "像")} <= texts
    assert ("section", "数据准备好了") not in texts
    assert ("part", "教程") not in texts


def test_a_built_site_is_asked_by_the_engines_that_are_in_it(tmp_path):
    (tmp_path / "assets/qunce-search").mkdir(parents=True)
    built = as_built(tmp_path)
    corpus = given_site(tmp_path, tmp_path / "scratch")
    assert qunce(corpus, built).folder == tmp_path
    with pytest.raises(UnavailableError, match=r"search_index\.json"):
        material(corpus, built)


def test_queries_of_a_file_take_the_place_of_the_corpus_s_own(tmp_path):
    (tmp_path / "mine.yml").write_text("natural:\n  今天谁讲: shares/a/\n", encoding="utf-8")
    corpus = asked_from(given_site(tmp_path, tmp_path), tmp_path / "mine.yml")
    assert [(q.kind, q.text, q.pages) for q in corpus.queries([])] == [
        ("natural", "今天谁讲", frozenset({"shares/a/"}))
    ]


def test_of_a_site_that_came_built_the_report_tells_no_time_of_indexing():
    assert indexing(0, 0) == "not built here"
    assert indexing(1, 9) == "1.0 s, 10%"
