"""The library a site is built from, or a stop that lists every problem."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from qunce.model.library import Library
from qunce.model.problem import Problem, Severity
from qunce.reading.records.project import read_project

log = get_plugin_logger(__name__)


def readable_library(config_file: Path) -> Library:
    """Everything the project holds; raises PluginError naming all that cannot be read."""
    reading = read_project(config_file)
    refuse_errors(reading.problems)
    if reading.library is None:
        raise PluginError("内容读不出来，用 qunce check 查看")
    return reading.library


def refuse_errors(problems: Iterable[Problem]) -> None:
    """Raise PluginError naming all errors at once.

    Warnings do not stop a strict build; they are counted here and told by `qunce check`.
    """
    found = sorted(problems)
    errors = [problem for problem in found if problem.severity is Severity.ERROR]
    if errors:
        lines = "\n".join(f"  {problem}" for problem in errors)
        raise PluginError(f"内容里有 {len(errors)} 个错误，站点没有生成：\n{lines}")
    if found:
        log.info("有 %d 处提醒，用 qunce check 查看", len(found))
