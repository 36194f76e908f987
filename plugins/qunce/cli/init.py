"""`qunce init`."""

from importlib.resources import as_file, files
from pathlib import Path
from secrets import token_hex
from shlex import quote

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure, disk_of
from qunce.cli.project import CONFIG_NAME
from qunce.writing.record_text import words
from qunce.writing.unfinished import (
    remove_left_over,
    unfinished_folder,
)

NAME, KEY = "SITE_NAME", "SITE_KEY"
"""What stands in the starter's mkdocs.yml for what each site has of its own."""
READY = ".qunce-init"
"""Holds what is still to move into a folder that was there before."""


@click.command(cls=ChineseCommand)
@click.argument("directory", type=click.Path(readable=False, path_type=Path), metavar="文件夹")
def init(directory: Path) -> None:
    """开一个新站点：配置、一场示例分享、文案和手册都备好。

    文件夹要是空的，或者还没有；站点的名字先用文件夹的名字。

    例子：
      qunce init 我的社群
    """
    place = directory.resolve()
    remove_left_over(place)
    remove_left_over(place / READY)
    refuse_used(directory)
    with disk_of(directory):
        if place.exists():
            fill_existing(place)
        else:
            make_new(place)
    click.echo(directory)
    click.echo(f"接着：qunce -C {quote(str(directory))} serve", err=True)
    click.echo("在浏览器里看；网址后面加 edit/，用表单写", err=True)


def make_new(place: Path) -> None:
    """Build the site beside its place, then let it have the name: all of it is there, or nothing."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with unfinished_folder(place) as beside:
        write_starter(beside, place.name)
        beside.rename(place)


def fill_existing(place: Path) -> None:
    """The same in a folder that must stay itself: somebody stands in it, or git does.

    Whole entries move in, mkdocs.yml last, because with it the folder is a site. A run that is
    killed in between leaves the others where the next one finds them.
    """
    ready = place / READY
    if not ready.exists():
        with unfinished_folder(ready) as inside:
            write_starter(inside, place.name)
            inside.rename(ready)
    for entry in sorted(ready.iterdir(), key=lambda entry: entry.name == CONFIG_NAME):
        entry.rename(place / entry.name)
    ready.rmdir()


def write_starter(folder: Path, name: str) -> None:
    """Copy the starter's files, made personal."""
    with as_file(files("qunce.cli") / "starter") as starter:
        for source in sorted(path for path in starter.rglob("*") if path.is_file()):
            target = folder / source.relative_to(starter)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(personal(source.read_bytes(), name))


def refuse_used(directory: Path) -> None:
    """Refuse a folder that holds anything but a fresh git repository."""
    if directory.exists() and not directory.is_dir():
        raise Failure(f"{directory} 是一个文件，换一个名字")
    names = {path.name for path in directory.iterdir()} if directory.is_dir() else set()
    if names - {".git"} and READY not in names:
        raise Failure(f"{directory} 里已经有文件，没有动它；换一个空文件夹")


def personal(data: bytes, name: str) -> bytes:
    """A starter's file with the site's own name, and an identity no other site has."""
    own = {KEY: f"site-{token_hex(8)}", NAME: words(name)}
    for placeholder, value in own.items():
        data = data.replace(placeholder.encode(), value.encode())
    return data
