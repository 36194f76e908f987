"""`qunce init`."""

from importlib.resources import as_file, files
from pathlib import Path
from secrets import token_hex
from shlex import quote

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.writing.record_text import words

NAME, KEY = "SITE_NAME", "SITE_KEY"
"""What stands in the starter's mkdocs.yml for what each site has of its own."""


@click.command(cls=ChineseCommand)
@click.argument("directory", type=click.Path(readable=False, path_type=Path), metavar="文件夹")
def init(directory: Path) -> None:
    """开一个新站点：配置、一场示例分享、文案和手册都备好。

    文件夹要是空的，或者还没有；站点的名字先用文件夹的名字。

    例子：
      qunce init 我的社群
    """
    refuse_used(directory)
    with as_file(files("qunce.cli") / "starter") as starter:
        for source in sorted(path for path in starter.rglob("*") if path.is_file()):
            target = directory / source.relative_to(starter)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(personal(source.read_bytes(), directory.resolve().name))
    click.echo(directory)
    click.echo(f"接着：qunce -C {quote(str(directory))} serve", err=True)


def refuse_used(directory: Path) -> None:
    """Refuse a folder that holds anything but a fresh git repository."""
    if directory.exists() and not directory.is_dir():
        raise Failure(f"{directory} 是一个文件，换一个名字")
    if directory.is_dir() and {path.name for path in directory.iterdir()} - {".git"}:
        raise Failure(f"{directory} 里已经有文件，没有动它；换一个空文件夹")


def personal(data: bytes, name: str) -> bytes:
    """A starter's file with the site's own name, and an identity no other site has."""
    own = {KEY: f"site-{token_hex(8)}", NAME: words(name)}
    for placeholder, value in own.items():
        data = data.replace(placeholder.encode(), value.encode())
    return data
