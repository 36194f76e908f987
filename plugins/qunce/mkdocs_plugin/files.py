"""Planned files as MkDocs' own."""

import posixpath
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from qunce.mkdocs_plugin.ahead import Ahead, make_ahead
from qunce.site_plan.frame.planned import PlannedFile


class MadeFile(File):
    """A file whose content is made when MkDocs reads it, so that no build holds that of all."""

    make: Callable[[], str | bytes]

    @property
    def _content(self) -> str | bytes | None:
        return self.make()

    @_content.setter
    def _content(self, content: str | bytes | None) -> None:
        """MkDocs puts here what another plugin gives the file instead."""
        self.make = lambda: content or ""


def mkdocs_file(planned: PlannedFile, config: MkDocsConfig, project: Path) -> File:
    """The MkDocs file that builds a planned one; its edit link opens the record behind it."""
    file = _virtual_file(planned, config, project)
    if file.is_documentation_page():
        # The plan knows which pages its navigation names; MkDocs need not warn about the others.
        file.inclusion = InclusionLevel.NOT_IN_NAV
    if planned.edit is not None:
        # MkDocs offers no edit link for files it holds to be generated.
        file.generated_by = None
        docs = Path(config.docs_dir).relative_to(project).as_posix()
        file.edit_uri = posixpath.relpath(planned.edit, docs)
    return file


def made_ahead(files: Sequence[File], is_at_hand: Callable[[str], bool]) -> Ahead | None:
    """Let a second process begin with what is written last; None where there is none.

    MkDocs first reads all pages, then writes all other files, each time from the first to the last.
    What is at hand from an earlier build costs less to fetch than to be handed over.
    """
    made = [file for file in files if isinstance(file, MadeFile) and not is_at_hand(file.src_uri)]
    from_last = range(len(made) - 1, -1, -1)
    order = sorted(from_last, key=lambda number: made[number].is_documentation_page())
    ahead = make_ahead([file.make for file in made], order)
    if ahead:
        for number, file in enumerate(made):
            file.make = partial(ahead.content, number)
    return ahead


def pause_before_each(files: Iterable[File], pause: Callable[[], None]) -> None:
    """Call `pause` whenever one of them is to be made: documents and feeds take as long as pages."""
    for file in files:
        if isinstance(file, MadeFile):
            file.make = partial(_made_after, pause, file.make)


def _made_after(pause: Callable[[], None], make: Callable[[], str | bytes]) -> str | bytes:
    pause()
    return make()


def content_of(planned: PlannedFile, project: Path) -> Callable[[], str | bytes] | None:
    """What makes the content of a planned file; None for one that is copied as it is."""
    if planned.assemble:
        return partial(planned.assemble, lambda path: (project / path).read_bytes())
    return planned.make


def _virtual_file(planned: PlannedFile, config: MkDocsConfig, project: Path) -> File:
    make = content_of(planned, project)
    if make is None:
        return File.generated(config, planned.uri, abs_src_path=str(project / str(planned.source)))
    file = cast("MadeFile", MadeFile.generated(config, planned.uri, content=""))
    file.make = make
    return file
