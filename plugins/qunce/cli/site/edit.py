"""`qunce edit`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import now_in
from qunce.cli.param_types import port as port_number
from qunce.cli.project import Project, tidy, with_project
from qunce.cli.site.preview import HOST
from qunce.cli.site.serve import free_port


@click.command(cls=ChineseCommand)
@click.option(
    "--port",
    type=port_number,
    default=8321,
    metavar="端口",
    help="本机的哪个端口，不写是 8321；0 是随便一个空着的",
)
@with_project
def edit(project: Project, port: int) -> None:
    """在浏览器里写：分享、总结、人、群、文案、手册都是表单，不用碰 YAML。

    只有这台电脑能打开。存下以前先检查，只改动过的那几行会变。按 Ctrl-C 停下。

    例子：
      qunce edit
      qunce edit --port 8322
    """
    from waitress import create_server  # noqa: PLC0415 - only this command waits for it

    from qunce.cli.site.strict_build import strict_build  # noqa: PLC0415 - as above
    from qunce.editor.app import editor_app  # noqa: PLC0415 - as above
    from qunce.editor.desk.workspace import Workspace  # noqa: PLC0415 - as above
    from qunce.editor.guard.entrance import local_entrance  # noqa: PLC0415 - as above

    tidy(project)
    free = free_port(port)
    workspace = Workspace(project.config_file, now_in)
    app = editor_app(workspace, local_entrance(free), strict_build)
    server = create_server(app, host=HOST, port=free, url_prefix="/edit", ident=None)
    click.echo(f"http://{HOST}:{free}/edit/")
    try:
        server.run()
    except KeyboardInterrupt:
        click.echo("已停下", err=True)
    finally:
        server.close()
