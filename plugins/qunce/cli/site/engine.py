"""MkDocs, loaded only when a site is built, with our say on date, audience and messages."""

import logging
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from mmap import mmap
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from qunce.cli.failures import Failure, MkDocsRefusal, ProblemsFound
from qunce.cli.project import PLUGIN, Project
from qunce.cli.site.mkdocs_words import in_chinese
from qunce.model.library import Library
from qunce.model.problem import Severity
from qunce.press.press import Tell, press_if_possible
from qunce.site_plan.problems import check_library
from qunce.theme.addresses import taken_addresses

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from qunce.mkdocs_plugin.plugin import QuncePlugin

CACHE, SEARCH = "qunce-cache", "qunce-search"
"""The plugins' names in mkdocs.yml."""


def remark(words: str) -> None:
    """Say something on stderr."""
    click.echo(words, err=True)


class Remarks:
    """Says things on stderr, and knows whether anything was said, by a second process too."""

    def __init__(self) -> None:
        self._said = mmap(-1, 1)

    def __call__(self, words: str) -> None:
        """Say something."""
        self._said[0] = 1
        remark(words)

    def __bool__(self) -> bool:
        return bool(self._said[0])


def check_for_build(
    settings: "MkDocsConfig", project: Project, library: Library, tell: Tell = remark
) -> None:
    """Let a build go on from the library read and the sites planned here.

    Raises ProblemsFound when any rule finds an error, for either audience. `tell` is told of
    pictures that cannot be drawn.
    """
    from qunce.mkdocs_plugin.between_builds import kept_between_builds  # noqa: PLC0415 - as below

    plugin = cast("QuncePlugin", settings.plugins[PLUGIN])
    press = press_if_possible(project.root, library.settings.poster_font, tell)
    moment, taken = plugin.moment(library), taken_addresses()
    plugin.kept = kept = kept_between_builds(settings)
    plugin.checked = check_library(library, as_of=moment, taken=taken, press=press, kept=kept)
    if any(problem.severity is Severity.ERROR for problem in plugin.checked.problems):
        raise ProblemsFound(plugin.checked.problems)


def cache_between_builds(settings: "MkDocsConfig", folder: Path) -> None:
    """Let builds of one preview take over pages from each other, whatever mkdocs.yml lists."""
    from mkdocs.plugins import get_plugins  # noqa: PLC0415 - as below

    found = get_plugins().get(CACHE)
    if found and CACHE not in settings.plugins:
        plugin = found.load()()
        plugin.load_config({"folder": str(folder)})
        settings.plugins[CACHE] = plugin


def load_config(
    project: Project, *, date: datetime | None = None, audience: str | None = None
) -> "MkDocsConfig":
    """MkDocs' settings for one strict build; None leaves to mkdocs.yml what it says."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs import config  # noqa: PLC0415 - only build and serve wait for MkDocs

    settings = config.load_config(str(project.config_file), strict=True)
    options = {"date": date and f"{date:%Y-%m-%d %H:%M}", "audience": audience}
    settings.plugins[PLUGIN].config.load_dict({k: v for k, v in options.items() if v})
    settings.plugins[PLUGIN].config.validate()
    return settings


def do_without_cache(settings: "MkDocsConfig") -> None:
    """Make everything but pictures anew: pages, what is planned, and what is searched."""
    if CACHE in settings.plugins:
        settings.plugins[CACHE].config["enabled"] = False
    if SEARCH in settings.plugins:
        settings.plugins[SEARCH].config["kept"] = ""


@contextmanager
def mkdocs_told() -> Iterator[list[str]]:
    """Pass MkDocs' warnings on to stderr, and turn what it refuses to build into our own failure.

    The list is of what was passed on so far: no warning before a build or after one stops it.
    """
    from mkdocs.exceptions import Abort, MkDocsException  # noqa: PLC0415 - as above

    logger, remarks = logging.getLogger("mkdocs"), _Remarks(logging.WARNING)
    logger.addHandler(remarks)
    try:
        yield remarks.told
    except Abort as error:
        raise MkDocsRefusal(remarks.told) from error
    except MkDocsException as error:
        raise Failure(f"MkDocs 没有生成站点：{in_chinese(error.message)}") from error
    finally:
        logger.removeHandler(remarks)


@contextmanager
def mkdocs_quiet() -> Iterator[None]:
    """Keep Python from printing what nobody handles: what browsers ask a preview for in vain."""
    logger, handler = logging.getLogger("mkdocs"), logging.NullHandler()
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


@contextmanager
def remarks_here() -> Iterator[list[str]]:
    """The warnings that MkDocs gives in this thread meanwhile, which nobody is told of."""
    told: list[str] = []
    logger, handler = logging.getLogger("mkdocs"), _Overheard(threading.get_ident(), told)
    logger.addHandler(handler)
    try:
        yield told
    finally:
        logger.removeHandler(handler)


class _Overheard(logging.Handler):
    """Keeps what one thread says."""

    def __init__(self, thread: int, told: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._thread, self._told = thread, told

    def emit(self, record: logging.LogRecord) -> None:
        """Whoever asked decides what comes of it."""
        if record.thread == self._thread:
            self._told.append(in_chinese(record.getMessage()))


class _Remarks(logging.Handler):
    """Keeps what it has passed on, for pages of a preview to show."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Pages that are not there are the browser's business, not the operator's."""
        if record.name != "mkdocs.livereload":
            self.told.append(in_chinese(record.getMessage()))
            click.echo(self.told[-1], err=True)
