"""Texts that go into a group chat."""

import sys

import click


def print_text(text: str) -> None:
    """Print what is pasted, byte for byte; on a terminal, the prompt stands below it.

    Bytes, so that no locale or line-end convention changes them.
    """
    click.echo(text.encode(), nl=sys.stdout.isatty())
