"""Options that the commands of a summary's life have in common."""

import click

from qunce.cli.param_types import day_or_minute

date = click.option("--date", type=day_or_minute, metavar="日期", help="记成哪一天，不写是今天")
