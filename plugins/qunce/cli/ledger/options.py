"""Options that the commands of the ledger have in common."""

import click

from qunce.cli.param_types import day_or_minute

reason = click.option("--reason", required=True, metavar="原因", help="为什么，会写在页面和通知里")
date = click.option("--date", type=day_or_minute, metavar="日期", help="记成这一刻定的，不写是现在")
even_so = click.option("--even-so", is_flag=True, help="不合常理也照做，例如改到过去")
