"""A build from the project's files, whatever was built before."""

from pathlib import Path
from typing import TYPE_CHECKING

from qunce.cli.failures import disk_of
from qunce.cli.moments import as_of
from qunce.cli.project import Project
from qunce.cli.site.engine import (
    Remarks,
    check_for_build,
    do_without_cache,
    load_config,
    mkdocs_told,
)
from qunce.cli.site.last_build.record import Asked, LastBuild
from qunce.operations.publication.site_folder import keep_hidden, refuse_foreign, refuse_unsafe
from qunce.operations.publication.site_swap import SiteFolder, building

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def build_whole(project: Project, asked: Asked, last: LastBuild | None) -> Path:
    """Check a project, build its site in place of the old one, and say where it is.

    `last` is told what was built, if the next build can see whether that still holds.
    """
    traces = last.traces() if last else None
    remarks = Remarks()
    library = project.library()
    as_of(library, asked.date)  # refuses an environment that MkDocs would stumble over
    from qunce.mkdocs_plugin.collector import collecting_rarely  # noqa: PLC0415 - waits for MkDocs
    from qunce.mkdocs_plugin.settled import is_settled  # noqa: PLC0415 - likewise

    with mkdocs_told() as told, collecting_rarely():
        config = load_config(project, date=asked.date, audience=asked.audience)
        if asked.no_cache:
            do_without_cache(config)
        check_for_build(config, project, library, remarks)
        usual = Path(config.site_dir)
        place = asked.site_dir or usual
        site = SiteFolder(place.resolve())
        sources = (library.settings.docs_dir, library.settings.playbooks_dir)
        refuse_unsafe(site.path, project.root, tuple(project.root / part for part in sources))
        refuse_foreign(site.path, usual.resolve())
        with disk_of(site.path), building(site):
            config.site_dir = str(site.next)
            run(config)
            keep_hidden(site.path, site.next)
            site.replace()
            if last and not (remarks or told) and is_settled(config, last.inputs.places):
                last.remember(place, traces)
    return site.path


def run(config: "MkDocsConfig") -> None:
    """One whole build, as `mkdocs build` does it."""
    from mkdocs.commands.build import build as build_site  # noqa: PLC0415 - waits for MkDocs

    config.plugins.on_startup(command="build", dirty=False)
    try:
        build_site(config)
    finally:
        config.plugins.on_shutdown()
