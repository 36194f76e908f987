import subprocess
import sys

import pytest

from qunce_search.documents import Facets, RenderedPage
from qunce_search.indexing import Indexing
from qunce_search.sections import document

pytestmark = pytest.mark.process

PAGE = RenderedPage("a/", "甲页", "<h1>甲页</h1><p>正文</p>")


def test_the_index_lies_in_the_folder_when_it_is_finished(tmp_path):
    indexing = Indexing()
    indexing.send([PAGE], [["正文", "内容"]], tmp_path / "新 文件夹", None)
    indexing.finish()
    assert "内容 正文" in (tmp_path / "新 文件夹" / "terms" / "0.js").read_text(encoding="utf-8")


def test_a_failure_is_told_with_its_cause(tmp_path):
    (tmp_path / "file").write_text("")
    indexing = Indexing()
    indexing.send([PAGE], [], tmp_path / "file", None)
    with pytest.raises(RuntimeError, match="file"):
        indexing.finish()


def test_a_process_that_never_came_up_is_told_at_the_end(tmp_path, monkeypatch):
    (tmp_path / "qunce_search").mkdir()
    (tmp_path / "qunce_search" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    indexing = Indexing()
    indexing.send([PAGE] * 10_000, [], tmp_path, None)
    with pytest.raises(RuntimeError, match="index_process"):
        indexing.finish()


def test_mkdocs_does_not_load_what_makes_the_index():
    loaded = "import sys, qunce_search.plugin; print(*sys.modules)"
    command = [sys.executable, "-c", loaded]
    modules = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert {"pypinyin", "opencc", "qunce_search.index"} & set(modules) == set()


def test_of_a_page_that_changes_with_the_day_only_the_title_is_searched():
    page = RenderedPage("today/", "今日", "<h2 id=a>逾期</h2><p>三件</p>", Facets(today=True))
    assert [(section.title, section.text) for section in document(page).sections] == [("今日", "")]
