import pytest

from qunce_search.documents import RenderedPage
from qunce_search.indexing import Indexing

PAGE = RenderedPage("a/", "甲页", "<h1>甲页</h1><p>正文</p>")


def test_the_index_lies_in_the_folder_when_it_is_finished(tmp_path):
    indexing = Indexing([PAGE], [["正文", "内容"]], tmp_path / "新 文件夹")
    indexing.finish()
    assert "正文|内容" in (tmp_path / "新 文件夹" / "head.js").read_text(encoding="utf-8")


def test_a_failure_is_told_with_its_cause(tmp_path):
    (tmp_path / "file").write_text("")
    indexing = Indexing([PAGE], [], tmp_path / "file")
    with pytest.raises(RuntimeError, match="file"):
        indexing.finish()
