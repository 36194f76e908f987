"""Command lines to paste: whole, with the project that was named, quoted where a shell asks."""

import shlex

import click

WORDS_TYPED = "qunce.words"
"""Where the program keeps what was typed behind its name."""


def whole_line(*words: str) -> str:
    """A line for the project that this command works on."""
    root = click.get_current_context().find_root()
    named = root.params.get("project")
    place = ("-C", str(named)) if named else ()
    return " ".join([root.info_name or "qunce", *map(quoted, (*place, *words))])


def same_line(*added: str) -> str:
    """The line that was typed, with more words at its end."""
    root = click.get_current_context().find_root()
    typed: list[str] = root.meta.get(WORDS_TYPED, [])
    return " ".join([root.info_name or "qunce", *map(quoted, (*typed, *added))])


def quoted(word: str) -> str:
    """Quotes only where a shell needs them: Chinese letters are none of that."""
    return word if word.replace("-", "").replace("=", "").isalnum() else shlex.quote(word)
