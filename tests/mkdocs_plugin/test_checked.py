import logging

import pytest
from mkdocs.exceptions import PluginError

from qunce.mkdocs_plugin.checked import refuse_errors
from qunce.model.problem import Problem, Severity

WORTH_A_LOOK = Problem("content/a.md", 3, "text-too-long", "太长", "删短", Severity.WARNING)
WRONG = [
    Problem("content/b.md", 7, "bad-date", "看不懂", "写成 2026-12-06"),
    Problem("content/a.md", 9, "bad-url", "不是网址", "写全"),
]


def test_all_errors_are_named_at_once_and_in_order():
    with pytest.raises(PluginError) as refused:
        refuse_errors([*WRONG, WORTH_A_LOOK])
    assert str(refused.value) == (
        "内容里有 2 个错误，站点没有生成：\n"
        "  content/a.md:9: bad-url 不是网址（写全）\n"
        "  content/b.md:7: bad-date 看不懂（写成 2026-12-06）"
    )


def test_warnings_stop_no_build_and_are_no_warning_to_mkdocs(caplog):
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        refuse_errors([WORTH_A_LOOK])
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("INFO", "qunce: 有 1 处提醒，用 qunce check 查看")
    ]
