"""Which project a command works on, and its content once it is free of errors."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import click
import yaml

from qunce.cli.failures import Failure, ProblemsFound
from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.model.settings import Settings
from qunce.reading.records.settings import read_settings
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode, TooDeepError, compose
from qunce.writing.unfinished import remove_left_over_below

if TYPE_CHECKING:
    from qunce.reading.records.project import Reading

CONFIG_NAME = "mkdocs.yml"
PLUGIN = "qunce"

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with an mkdocs.yml that lists the qunce plugin."""

    config_file: Path
    """Absolute."""

    @property
    def root(self) -> Path:
        """The folder that paths of problems and records are relative to."""
        return self.config_file.parent

    def settings(self) -> Settings:
        """What its mkdocs.yml says; raises ProblemsFound when that is wrong."""
        settings, problems = read_settings(self.config_file)
        if settings is None:
            raise ProblemsFound(problems)
        return settings

    @property
    def docs_dir(self) -> str:
        """Where its records lie, relative to the root."""
        return self.settings().docs_dir

    def library(self) -> Library:
        """Everything it holds; raises ProblemsFound when it cannot be read without errors."""
        reading = self.reading()
        if reading.library is None:
            raise ProblemsFound(reading.problems)
        return reading.library

    def reading(self) -> "Reading":
        """Everything it holds that can be read, and what is wrong in the files."""
        # A build that has nothing to do reads nothing, and this takes as long as all it does.
        from qunce.reading.records.project import read_project  # noqa: PLC0415 - likewise

        return read_project(self.config_file)

    def problems_in(self, path: str) -> list[Problem]:
        """What reading finds in one of its files."""
        return [p for p in self.reading().problems if p.path == path]


def with_project(command: Callable[Concatenate[Project, P], R]) -> Callable[P, R]:
    """Hand the command the project that -C names or that the current folder belongs to."""

    @wraps(command)
    def found(*args: P.args, **kwargs: P.kwargs) -> R:
        named = click.get_current_context().find_object(Path)
        project = project_in(named) if named else project_around(Path.cwd())
        return command(project, *args, **kwargs)

    return found


def tidy(project: Project) -> None:
    """Remove what a command that was killed has left half written; nothing refers to it."""
    settings, _ = read_settings(project.config_file)
    if settings:
        parts = (settings.docs_dir, settings.playbooks_dir)
        remove_left_over_below(project.root / part for part in parts)


def project_in(folder: Path) -> Project:
    """The project right in a folder."""
    config_file = folder.resolve() / CONFIG_NAME
    if not _is_project(config_file):
        raise Failure(f"{folder} 里没有启用 qunce 插件的 {CONFIG_NAME}；新站点用 qunce init 创建")
    return Project(config_file)


def project_around(folder: Path) -> Project:
    """The nearest project at a folder or above it."""
    for place in (folder, *folder.parents):
        if _is_project(place / CONFIG_NAME):
            return Project(place / CONFIG_NAME)
    raise Failure(
        f"这里和上层文件夹里都没有启用 qunce 插件的 {CONFIG_NAME}。\n"
        "先进入站点的文件夹，或用 -C 指明：qunce -C 文件夹 check；新站点用 qunce init 创建"
    )


def _is_project(config_file: Path) -> bool:
    """Whether the plugin is listed; a file that cannot be read counts, for the check to explain."""
    if not config_file.is_file():
        return False
    try:
        root = compose(config_file.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, yaml.YAMLError, TooDeepError):
        return True
    entries = root.entries if isinstance(root, MapNode) else []
    return any(PLUGIN in _names(plugins) for key, plugins in entries if "plugins" in _names(key))


def _names(node: Node) -> set[str]:
    """Plugins are a list of names and one-key maps, or one map, or one name."""
    if isinstance(node, MapNode):
        return {name for key, _ in node.entries for name in _names(key)}
    if isinstance(node, ListNode):
        return {name for item in node.items for name in _names(item)}
    return {node.text} if isinstance(node, ScalarNode) else set()
