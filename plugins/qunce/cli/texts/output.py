"""Texts that go into a group chat."""

import sys
from collections.abc import Mapping

import click


def print_text(text: str) -> None:
    """Print what is pasted, byte for byte; on a terminal, the prompt stands below it.

    Bytes, so that no locale or line-end convention changes them.
    """
    click.echo(text.encode(), nl=sys.stdout.isatty())


def print_headed(texts: Mapping[str, str]) -> None:
    """Print several, an empty line between them; what each is goes to stderr, above it.

    Each ends its line, so that what is told next does not run on where both go to one place.
    """
    for number, (head, text) in enumerate(texts.items()):
        if number:
            click.echo()
        click.echo(f"—— {head} ——", err=True)
        click.echo(text.encode())
