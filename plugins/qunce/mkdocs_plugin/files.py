"""Planned files as MkDocs' own."""

import posixpath
from collections.abc import Container
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from qunce.site_plan.planned import PlannedFile


def mkdocs_file(
    planned: PlannedFile, config: MkDocsConfig, project: Path, in_nav: Container[str]
) -> File:
    """The MkDocs file that builds a planned one; its edit link opens the record behind it."""
    inclusion = InclusionLevel.UNDEFINED if planned.uri in in_nav else InclusionLevel.NOT_IN_NAV
    if planned.source is not None:
        source = str(project / planned.source)
        file = File.generated(config, planned.uri, abs_src_path=source, inclusion=inclusion)
    else:
        content = planned.content or ""
        file = File.generated(config, planned.uri, content=content, inclusion=inclusion)
    if planned.edit is not None:
        # MkDocs offers no edit link for files it holds to be generated.
        file.generated_by = None
        docs = Path(config.docs_dir).relative_to(project).as_posix()
        file.edit_uri = posixpath.relpath(planned.edit, docs)
    return file
