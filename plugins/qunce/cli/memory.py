"""What was published before, as `qunce check --against` names it or git remembers it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from qunce.cli.failures import Failure
from qunce.cli.project import Project
from qunce.cli.whole_lines import quoted, whole_line
from qunce.model.addresses import api_uri, share_uri, source_path
from qunce.model.library import Library
from qunce.model.problem import Problem, Severity
from qunce.model.public import public_shares
from qunce.model.published import PublishedShare, as_published
from qunce.reading.disk.git_history import NoHistoryError, files_that_differ, is_in_repository
from qunce.reading.records.published import published_as, published_in
from qunce.reading.records.settings import site_key_in

LATEST = "HEAD"
PUBLISHED = api_uri("shares")


def published_before(
    project: Project, library: Library, previous: str | None
) -> tuple[PublishedShare, ...]:
    """What `previous` names: a build's file or folder, or a revision; by default what git has.

    Raises Failure where a thing that was named cannot be had; git alone is not asked for more
    than it knows.
    """
    if previous is None:
        return _latest(project, library)
    if previous.startswith(("https://", "http://")):
        address = previous if previous.endswith(".json") else f"{previous.rstrip('/')}/{PUBLISHED}"
        raise Failure(f"--against 不读网址：先在浏览器里打开 {address}，存成文件，再写文件的名字")
    place = Path(previous)
    if place.is_dir():
        place = place / PUBLISHED
        if not place.is_file():
            raise Failure(f"{previous} 里没有 {PUBLISHED}，不是群策生成的站点")
    if place.is_file():
        try:
            return published_in(place.read_bytes())
        except ValueError as error:
            raise Failure(f"{place}：{error}") from error
    try:
        return _at(project, library, previous)
    except NoHistoryError as error:
        raise Failure(f"--against {previous}：没有这个文件或文件夹，{error}") from error


def told(project: Project, problems: Iterable[Problem], previous: str | None) -> list[Problem]:
    """What is wrong, with lines to paste.

    Nobody has said that what git has was published, so against that nothing stops a check.
    """
    return [
        replace(
            problem,
            hint=_hint(project, problem, previous),
            severity=problem.severity if previous else Severity.WARNING,
        )
        for problem in problems
    ]


def _hint(project: Project, problem: Problem, previous: str | None) -> str:
    """Git brings back what a revision has; of a build only the names are known."""
    hint = problem.hint.replace("qunce ", f"{whole_line()} ")
    folder = problem.path.rpartition("/")[0]
    if previous and Path(previous).exists():
        return hint
    place = () if project.root == Path.cwd() else ("-C", str(project.root))
    line = ["git", *place, "checkout", previous or LATEST, "--", folder]
    return hint.replace(f"恢复 {folder}", f"恢复它：{' '.join(map(quoted, line))}")


def _latest(project: Project, library: Library) -> tuple[PublishedShare, ...]:
    if not is_in_repository(project.root):
        return ()
    try:
        return _at(project, library, LATEST)
    except NoHistoryError:  # no git, or nothing committed yet: then nothing is remembered
        return ()


def _at(project: Project, library: Library, revision: str) -> tuple[PublishedShare, ...]:
    """The shares that a revision has otherwise; equal files need not be read again."""
    config = project.config_file.name
    folder, index = source_path(library.settings, share_uri("/")).split("///")
    files = dict(
        files_that_differ(
            project.root,
            revision,
            (folder, config),
            lambda path: (
                path == config
                or (path.count("/") == folder.count("/") + 2 and path.endswith(f"/{index}"))
            ),
        )
    )
    settings = files.pop(config, None)
    key = (site_key_in(settings) if settings else "") or library.settings.site_key
    changed = published_as(files, library, key)
    if key == library.settings.site_key:
        return changed
    # Another key concerns every share, and one of those that are as they were tells it.
    return (*changed, *(as_published(share, key) for share in public_shares(library)[:1]))
