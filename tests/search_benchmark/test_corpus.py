from benchmarks.search.corpus import with_search
from benchmarks.search.derived import derived_queries
from benchmarks.search.rendered import RenderedPage

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
