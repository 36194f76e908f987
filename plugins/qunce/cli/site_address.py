"""What is told while a site has no address of its own: texts would carry links that lead nowhere."""

from urllib.parse import urlsplit

import click

from qunce.model.settings import Settings

SAMPLE_HOST = "example.com"
"""Stands in the mkdocs.yml that `qunce init` writes; RFC 2606 keeps it for examples."""


def remark_on_address(settings: Settings) -> None:
    """Tell on stderr that links still lead to the sample address."""
    if is_sample(settings):
        click.echo(
            f"提醒：mkdocs.yml 的 site_url 还是 {settings.site_url}，公告、日历和海报里的链接都指到那里；"
            "换成你的网址再发",
            err=True,
        )


def is_sample(settings: Settings) -> bool:
    """Whether nobody has said yet where the site will live."""
    return urlsplit(settings.site_url).hostname == SAMPLE_HOST
