"""A live preview: a site in a throw-away folder that follows its sources."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from qunce.cli.moments import as_of
from qunce.cli.project import Project
from qunce.cli.site.engine import load_config, mkdocs_quiet, mkdocs_told

HOST = "127.0.0.1"


def preview(project: Project, port: int, folder: Path) -> None:
    """Build into `folder` and serve it until Ctrl-C; raises Failure when the first build fails."""
    as_of(project.library(), None)  # refuses an environment that MkDocs would stumble over
    with mkdocs_told():
        mount = urlsplit(load_config(project).site_url or "/").path.strip("/")
    from qunce.cli.site.editing import editor_of  # noqa: PLC0415 - as below
    from qunce.cli.site.live import LivePreview  # noqa: PLC0415 - only a preview waits for it
    from qunce.editor.guard.entrance import local_entrance  # noqa: PLC0415 - likewise
    from qunce.mkdocs_plugin.preview.server import PreviewServer  # noqa: PLC0415 - likewise

    url = f"http://{HOST}:{port}/{mount}/".replace(f":{port}//", f":{port}/")
    live = LivePreview(project, folder, url)
    options = {"host": HOST, "port": port, "root": str(live.site.path), "mount_path": mount}
    apps = {"edit": editor_of(project, local_entrance(port), live.drafts)}
    server = PreviewServer(live.content, click.echo, apps, **options)
    server.error_handler = lambda code: _error_page(live.site.path, code)
    try:
        live.start(server)
        click.echo(f"改内容：http://{HOST}:{port}/edit/", err=True)
        with mkdocs_quiet():
            server.run(live.follow)
    except KeyboardInterrupt:
        click.echo("已停下", err=True)
    finally:
        server.shutdown()
        live.stop()


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
