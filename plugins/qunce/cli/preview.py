"""A live preview: a site in a throw-away folder, built again when its sources change."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from qunce.cli.engine import load_checked, mkdocs_refusals, mkdocs_remarks
from qunce.cli.failures import Failure
from qunce.cli.moments import as_of
from qunce.cli.project import Project

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

HOST = "127.0.0.1"


def preview(project: Project, port: int, site: Path) -> None:
    """Build into `site` and serve it until Ctrl-C; raises Failure when the first build fails."""
    with mkdocs_remarks():
        config = _load(project)
        server = _server(project, port, site, urlsplit(config.site_url or "/").path)
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            _build(config, site, server.url)
            _watch(config, server)
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
    with mkdocs_refusals():
        return load_checked(project, library)


def _server(project: Project, port: int, site: Path, mount: str) -> "LiveReloadServer":
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 - only a preview waits for it

    class Server(LiveReloadServer):
        def server_activate(self) -> None:
            super().server_activate()
            click.echo(self.url)

    def rebuild() -> None:
        # Raising here would leave every open page waiting for a build that works.
        try:
            _build(_load(project), site, server.url)
        except Failure as failure:
            failure.show()

    server = Server(builder=rebuild, host=HOST, port=port, root=str(site), mount_path=mount)
    server.error_handler = lambda code: _error_page(site, code)
    return server


def _build(config: "MkDocsConfig", site: Path, url: str) -> None:
    from mkdocs.commands.build import build  # noqa: PLC0415 - as above

    click.echo("正在生成……", err=True)
    config.site_dir, config.site_url = str(site), url
    with mkdocs_refusals():
        build(config, serve_url=url)
    click.echo("已是最新", err=True)


def _watch(config: "MkDocsConfig", server: "LiveReloadServer") -> None:
    for path in (config.docs_dir, config.config_file_path, *config.watch):
        server.watch(path)


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
