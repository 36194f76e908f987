"""The library a site is built from, or a stop that lists every problem."""

from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from qunce.model.library import Library
from qunce.model.problem import Problem, Severity
from qunce.reading.project import read_project
from qunce.rules.problems import rule_problems

log = get_plugin_logger(__name__)


def checked_library(config_file: Path) -> Library:
    """Everything the project holds; raises PluginError naming all errors at once.

    Warnings do not stop a strict build; they are counted here and told by `qunce check`.
    """
    reading = read_project(config_file)
    found = [*reading.problems, *(rule_problems(reading.library) if reading.library else ())]
    errors = sorted(problem for problem in found if problem.severity is Severity.ERROR)
    if errors or reading.library is None:
        raise PluginError(_told(errors))
    if found:
        log.info("有 %d 处提醒，用 qunce check 查看", len(found))
    return reading.library


def _told(errors: list[Problem]) -> str:
    lines = "\n".join(f"  {problem}" for problem in errors)
    return f"内容里有 {len(errors)} 个错误，站点没有生成：\n{lines}"
