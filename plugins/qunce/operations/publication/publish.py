"""A site checked, built out of sight, and handed over; or nothing of it, with the reason."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from qunce.model.publication.target import Target, Way
from qunce.model.settings import Settings
from qunce.operations.publication import to_git
from qunce.operations.publication.conflicts import forget
from qunce.operations.publication.earlier import FIRST, Waiting, waiting
from qunce.operations.publication.pages import PageCount, compared, pages_of
from qunce.operations.publication.repository import repository
from qunce.operations.publication.site_folder import keep_hidden, refuse_foreign, refuse_unsafe
from qunce.operations.publication.site_swap import SiteFolder, building
from qunce.operations.publication.sources import remember, remembered, sources_on_disk
from qunce.operations.publication.to_branch import push_site
from qunce.operations.publication.to_others import hand_to_command, send_by_rsync
from qunce.operations.refused import RefusedError

SAY_WHERE = (
    "在 mkdocs.yml 的 plugins 的 qunce 下面加一行，例如 publish: {to: folder, place: ../public}"
)


class Builder(Protocol):
    """Builds a site strictly, and looks through it for what only the team may see."""

    def __call__(self, config_file: Path, site: Path) -> None:
        """Fill an empty folder with a project's site; raises RefusedError with every reason."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One publication that somebody asks for."""

    config_file: Path
    """Absolute."""
    settings: Settings
    at: datetime
    mine: frozenset[str] = frozenset()
    """Paths of which the version here counts, where others have changed the same."""

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self.config_file.parent

    @property
    def places(self) -> tuple[str, ...]:
        """What a site is made from, relative to the project."""
        settings = self.settings
        return (settings.docs_dir, settings.playbooks_dir, self.config_file.name)


@dataclass(frozen=True, slots=True)
class Handed:
    """A site that has reached its place."""

    pages: Mapping[str, str]
    where: str
    """The place, in words."""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Published:
    """What is out now, and what is different on it."""

    waited: Waiting
    pages: PageCount
    where: str
    address: str
    """Where readers find it; empty where mkdocs.yml says no `site_url`."""
    remark: str

    @property
    def told(self) -> Sequence[str]:
        """All of it, a line each; the place, where it is none that people open, comes last."""
        first = [FIRST] if self.waited.is_first else [one.line for one in self.waited.changes]
        return (*first, f"已发布：{self.pages.told}", self.address or self.where)


def publish(asked: Asked, build: Builder) -> Published:
    """Check, build, hand over; raises RefusedError and leaves what readers see as it was."""
    target = asked.settings.publish
    if target is None:
        raise RefusedError("还没有说发到哪里，没有发", SAY_WHERE)
    now = sources_on_disk(asked.root, asked.settings)
    waited = waiting(asked.root, asked.settings, now, asked.at)
    handed = WAYS[target.way](asked, target, build, waited.subject)
    last = remembered(asked.root)
    pages = compared(last[1] if last else {}, handed.pages)
    remark = handed.remark
    try:
        remember(asked.root, now, handed.pages)
    except OSError:
        remark = "站点发出去了，只是这里记不下发的是哪一版：下次会当作第一次发"
    return Published(waited, pages, handed.where, asked.settings.site_url, remark)


def _into_folder(asked: Asked, target: Target, build: Builder, subject: str) -> Handed:  # noqa: ARG001 - a folder holds no messages
    site = SiteFolder((asked.root / target.place).resolve())
    sources = tuple(asked.root / place for place in asked.places)
    refuse_unsafe(site.path, asked.root, sources)
    refuse_foreign(site.path, site.path)
    with building(site):
        site.next.mkdir()
        build(asked.config_file, site.next)
        keep_hidden(site.path, site.next)
        pages = pages_of(site.next)
        site.replace()
    return Handed(pages, str(site.path))


def _by_git(asked: Asked, target: Target, build: Builder, subject: str) -> Handed:  # noqa: ARG001 - the remote is the branch's own
    where = repository(asked.root)
    with to_git.prepared(where, asked.places, subject, asked.mine) as ready:
        pages = _looked_at(ready.project / asked.config_file.name, build)
        remark = to_git.push(ready, asked.places)
    forget(asked.root)
    return Handed(pages, f"{where.remote} 的 {where.branch}", remark)


def _looked_at(config_file: Path, build: Builder) -> Mapping[str, str]:
    """The pages that a site would have, from a build that nobody keeps."""
    with TemporaryDirectory(prefix="qunce-") as folder:
        build(config_file, Path(folder))
        return pages_of(Path(folder))


def _onto_branch(asked: Asked, target: Target, build: Builder, subject: str) -> Handed:
    where = repository(asked.root)
    with TemporaryDirectory(prefix="qunce-") as folder:
        build(asked.config_file, Path(folder))
        pages = pages_of(Path(folder))
        is_new = push_site(where, Path(folder), target.branch, subject)
    remark = "" if is_new else f"{target.branch} 上已经是这一版，没有再推"
    return Handed(pages, f"{where.remote} 的 {target.branch}", remark)


def _elsewhere(
    asked: Asked, build: Builder, hand_over: Callable[[Path], None], where: str
) -> Handed:
    with TemporaryDirectory(prefix="qunce-") as folder:
        build(asked.config_file, Path(folder))
        pages = pages_of(Path(folder))
        hand_over(Path(folder))
    return Handed(pages, where)


def _by_rsync(asked: Asked, target: Target, build: Builder, subject: str) -> Handed:  # noqa: ARG001 - as a folder
    return _elsewhere(
        asked, build, lambda site: send_by_rsync(asked.root, site, target.place), target.place
    )


def _by_command(asked: Asked, target: Target, build: Builder, subject: str) -> Handed:  # noqa: ARG001 - as a folder
    return _elsewhere(
        asked, build, lambda site: hand_to_command(asked.root, site, target.run), target.run[0]
    )


WAYS: Mapping[Way, Callable[[Asked, Target, Builder, str], Handed]] = {
    Way.FOLDER: _into_folder,
    Way.GIT: _by_git,
    Way.BRANCH: _onto_branch,
    Way.RSYNC: _by_rsync,
    Way.COMMAND: _by_command,
}
