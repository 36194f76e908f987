"""`qunce schema`."""

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.param_types import kind_named
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.registry import KINDS
from qunce.rendering.records.plain import json_text
from qunce.rendering.records.schema import kind_schema


@click.command(cls=ChineseCommand)
@click.argument("kind", type=kind_named, metavar="种类", required=False)
def schema(kind: Kind | None) -> None:
    """打印元数据的 JSON Schema，给编辑器和别的程序用。

    写了种类，打印这一种；不写，打印全部：一个对象，键是 share、summary、person 这样的种类名。

    例子：
      qunce schema 分享
      qunce schema > schemas.json
    """
    schemas = {one.name: kind_schema(one) for one in KINDS.values()}
    click.echo(json_text(schemas[kind.name] if kind else schemas))
