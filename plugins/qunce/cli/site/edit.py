"""`qunce edit`."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import now_in
from qunce.cli.param_types import port as port_number
from qunce.cli.project import Project, tidy, with_project
from qunce.cli.site.engine import remark
from qunce.cli.site.lan import as_qr, lan_address
from qunce.cli.site.preview import HOST
from qunce.cli.site.serve import free_port
from qunce.site_plan.frame.planned import Audience

PLACE = "/edit"
"""Where the editor stands on its server."""


@click.command(cls=ChineseCommand)
@click.option(
    "--port",
    type=port_number,
    default=8321,
    metavar="端口",
    help="本机的哪个端口，不写是 8321；0 是随便一个空着的",
)
@click.option("--lan", is_flag=True, help="同一个无线网里的手机和电脑也能来写，凭终端里的码")
@with_project
def edit(project: Project, port: int, *, lan: bool) -> None:
    """在浏览器里写：分享、总结、人、群、文案、手册都是表单，不用碰 YAML。

    只有这台电脑能打开，写了 --lan 才让别的设备来。存下以前先检查，只改动过的那几行会变。按 Ctrl-C 停下。

    例子：
      qunce edit
      qunce edit --port 8322
      qunce edit --lan
    """
    from waitress import create_server  # noqa: PLC0415 - only this command waits for it

    from qunce.cli.site.drafts import drafts_of  # noqa: PLC0415 - as above
    from qunce.cli.site.editing import editor_of  # noqa: PLC0415 - as above
    from qunce.editor.guard.entrance import lan_entrance, local_entrance  # noqa: PLC0415 - as above

    tidy(project)
    free = free_port(port)
    address = lan_address() if lan else ""
    entrance = lan_entrance(free, address, remark) if address else local_entrance(free)
    with TemporaryDirectory(prefix="qunce-") as folder:
        # Whoever edits may see what is not announced yet.
        app = editor_of(project, entrance, drafts_of(project, Path(folder), Audience.INTERNAL))
        listen = " ".join(f"{host}:{free}" for host in (HOST, address) if host)
        server = create_server(app, listen=listen, url_prefix=PLACE, ident=None)
        click.echo(f"http://{HOST}:{free}{PLACE}/")
        if entrance.guests:
            _invite(entrance.lan, entrance.guests.code(now_in(project.settings().timezone)))
        try:
            server.run()
        except KeyboardInterrupt:
            click.echo("已停下", err=True)
        finally:
            server.close()


def _invite(address: str, code: str) -> None:
    """Say on stderr how another device comes in."""
    remark(f"{as_qr(address)}\n别的设备打开 {address}")
    remark(f"码：{code}（一台设备，十分钟）")
