"""A live preview: a site in a throw-away folder, built again when its sources change."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from qunce.cli.failures import Failure, failure_of
from qunce.cli.moments import as_of
from qunce.cli.project import Project
from qunce.cli.site.engine import load_checked, mkdocs_quiet, mkdocs_told
from qunce.operations.publication.site_swap import SiteFolder, building

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from qunce.mkdocs_plugin.preview_server import PreviewServer

HOST = "127.0.0.1"


def preview(project: Project, port: int, folder: Path) -> None:
    """Build into `folder` and serve it until Ctrl-C; raises Failure when the first build fails."""
    site = SiteFolder(folder / "site")
    config = _load(project)
    server = _server(project, port, site, urlsplit(config.site_url or "/").path)
    config.plugins.on_startup(command="serve", dirty=False)
    try:
        _build(config, site, server.url)
        _watch(config, server)
        with mkdocs_quiet():
            server.serve()  # type: ignore[no-untyped-call]  # - MkDocs left it untyped
    except KeyboardInterrupt:
        click.echo("已停下", err=True)
    finally:
        server.shutdown()
        config.plugins.on_shutdown()


def _load(project: Project) -> "MkDocsConfig":
    """Read and check once for the build that follows."""
    library = project.library()
    as_of(library, None)  # refuses an environment that MkDocs would stumble over
    with mkdocs_told():
        return load_checked(project, library)


def _server(project: Project, port: int, site: SiteFolder, mount: str) -> "PreviewServer":
    from qunce.mkdocs_plugin.preview_server import PreviewServer  # noqa: PLC0415 - only a preview waits for it

    def rebuild() -> tuple[str, ...]:
        try:
            _build(_load(project), site, server.url)
        except Failure as failure:
            return _told(failure)
        except OSError as error:
            return _told(failure_of(error))
        return ()

    server = PreviewServer(
        rebuild, click.echo, host=HOST, port=port, root=str(site.path), mount_path=mount
    )
    server.error_handler = lambda code: _error_page(site.path, code)
    return server


def _told(failure: Failure) -> tuple[str, ...]:
    failure.show()
    return failure.lines


def _build(config: "MkDocsConfig", site: SiteFolder, url: str) -> None:
    """Replace the site once the new one is whole, so that a refusal leaves the last good one."""
    from mkdocs.commands.build import build  # noqa: PLC0415 - as above

    click.echo("正在生成……", err=True)
    with mkdocs_told(), building(site):
        config.site_dir, config.site_url = str(site.next), url
        build(config, serve_url=url)
        site.replace()
    click.echo("已是最新", err=True)


def _watch(config: "MkDocsConfig", server: "PreviewServer") -> None:
    for path in (config.docs_dir, config.config_file_path, *config.watch):
        server.watch(path)


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
