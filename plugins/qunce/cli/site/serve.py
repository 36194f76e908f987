"""`qunce serve`."""

import socket
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.param_types import port as port_number
from qunce.cli.project import Project, with_project
from qunce.cli.site.preview import HOST, preview


@click.command(cls=ChineseCommand)
@click.option(
    "--port",
    type=port_number,
    default=8000,
    metavar="端口",
    help="本机的哪个端口，不写是 8000；0 是随便一个空着的",
)
@with_project
def serve(project: Project, port: int) -> None:
    """在本机浏览器里看站点，改了文件页面自己刷新。

    准备好以后打印网址；按 Ctrl-C 停下。内容有错误时不启动，先列出来。

    例子：
      qunce serve
      qunce serve --port 8080
    """
    free = free_port(port)
    with TemporaryDirectory(prefix="qunce-") as site:
        preview(project, free, Path(site))


def free_port(port: int) -> int:
    """The port itself, or any free one for 0; told now rather than after a long build."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise Failure(f"端口 {port} 已被占用，换一个：qunce serve --port {port + 1}") from error
        return int(probe.getsockname()[1])
