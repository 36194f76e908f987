"""The handbook of this repository, read once for all its tests."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from qunce.model.library import Library
from qunce.reading.records.project import read_project
from tests.handbook.passages import Passage, passages_of

ROOT = Path(__file__).parent.parent.parent
RULES = Path(__file__).parent / "rules"


@cache
def library() -> Library:
    """Everything the repository's project holds."""
    reading = read_project(ROOT / "mkdocs.yml")
    assert reading.library, "\n".join(map(str, reading.problems))
    return reading.library


@cache
def texts() -> dict[str, str]:
    """Every Markdown file an operator reads, by path."""
    files = sorted(
        file for folder in ("content", "playbooks") for file in ROOT.glob(f"{folder}/**/*.md")
    )
    return {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in files}


@cache
def passages() -> tuple[Passage, ...]:
    """What stands in them."""
    return tuple(one for path, text in texts().items() for one in passages_of(path, text))


def rules(name: str) -> Any:
    """A reviewed list of words, routes or exceptions, each with its reason."""
    return yaml.safe_load((RULES / f"{name}.yml").read_text(encoding="utf-8"))
