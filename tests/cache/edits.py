"""Random edits of a whole project, built from the cache after each, and from nothing: no difference.

    python -m tests.cache.edits [--edits 40] [--every 1] [--seed 1] [FOLDER]

FOLDER is any MkDocs project, by default this one. A folder beside it is worked on, not itself.
Besides words, whole earlier states come back, as by `git checkout`; and clocks are set back.
"""

import argparse
import os
import random
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TypeAlias

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

ROOT = Path(__file__).parents[2]
CACHE = "qunce-cache"
A_FILE = 0.8
"""How often one file is edited, and not the whole project set back."""

LEFT_BEHIND = shutil.ignore_patterns(".git", ".venv", "node_modules", "site", "tests", ".cache")


def main() -> None:
    """Print each edit that makes a difference; leave with 1 if there was one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT)
    parser.add_argument("--edits", type=int, default=40)
    parser.add_argument("--every", type=int, default=1, help="edits for each build from nothing")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="edits-") as folder:
        project = Path(folder) / "project"
        shutil.copytree(asked.folder, project, ignore=LEFT_BEHIND, symlinks=True)
        dice = random.Random(asked.seed)
        sys.exit(1 if differing(project, dice, asked.edits, asked.every) else 0)


def differing(project: Path, dice: random.Random, edits: int, every: int) -> int:
    """How many of the comparisons find that the two sites differ."""
    configs = {cached: _config(project, cached=cached) for cached in (True, False)}
    found = refused = 0
    states = [_texts(project)]
    for number in range(edits):
        told = _edit(project, dice) if dice.random() < A_FILE else _go_back(project, dice, states)
        site = _built(configs[True])
        if site is None:
            # An author would mend it; else all that follows is refused as well.
            refused += 1
            _restore(states[-1])
            sys.stdout.write(f"{number + 1}: {told}: refused\n")
            continue
        states.append(_texts(project))
        if (number + 1) % every:
            sys.stdout.write(f"{number + 1}: {told}: built\n")
            continue
        wrong = sorted(_differences(site, _built(configs[False])))
        found += bool(wrong)
        sys.stdout.write(f"{number + 1}: {told}: {wrong or 'same'}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{edits} edits, {refused} refused, {found} with a difference\n")
    return found


def _config(project: Path, *, cached: bool) -> Path:
    text = (project / "mkdocs.yml").read_text("utf-8")
    if CACHE not in text:
        text = text.replace("\nplugins:\n", f"\nplugins:\n  - {CACHE}\n")
    path = project / f"{'cached' if cached else 'clean'}.yml"
    path.write_text(text, encoding="utf-8")
    return path


def _built(config: Path) -> dict[str, bytes] | None:
    site = config.parent.parent / config.stem
    settings = load_config(str(config), site_dir=str(site))
    options = {"enabled": config.stem == "cached", "folder": "../kept"}
    settings.plugins[CACHE].config.update(options)
    try:
        build(settings)
    except Abort:
        return None
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }


def _differences(one: dict[str, bytes] | None, other: dict[str, bytes] | None) -> set[str]:
    if one is None or other is None:
        return set() if one is other else {"only one was refused"}
    return {uri for uri in one.keys() | other.keys() if one.get(uri) != other.get(uri)}


def _edit(project: Path, dice: random.Random) -> str:
    """One that an author makes: words, a title, a key, a date, a page more or less."""
    path = dice.choice(sorted(_authored(project)))
    text = path.read_text("utf-8")
    kind = dice.choice(["words", "words", "heading", "title", "key", "day", "undo"])
    match kind:
        case "words":
            text += f"\n又加一句{dice.randrange(99)}。\n"
        case "heading":
            text = re.sub(r"^## (.*)$", rf"## \g<1>{dice.randrange(9)}", text, count=1, flags=re.M)
        case "title":
            text = re.sub(r"^title: (.*)$", rf"title: \g<1>{dice.randrange(9)}", text, flags=re.M)
        case "key":
            text = re.sub(r"^(summary|tagline): (.*)$", r"\1: \2了", text, flags=re.M)
        case "day":
            text = re.sub(r"(2026-1[012]-)1(\d)", r"\g<1>2\2", text, count=1)
        case "undo":
            text = _without_last(text)
    path.write_text(text, encoding="utf-8")
    return f"{kind} in {path.relative_to(project)}"


Texts: TypeAlias = dict[Path, str]


def _texts(project: Path) -> Texts:
    return {path: path.read_text("utf-8") for path in _authored(project)}


def _go_back(project: Path, dice: random.Random, states: list[Texts]) -> str:
    """To the texts of an earlier moment, or to a clock that says one."""
    if dice.random() < 0.5:
        age = dice.choice([0, 10**9, 2 * 10**9])
        for path in [*_authored(project), *(project / "../kept").rglob("*")]:
            os.utime(path, (age, age))
        return f"clock: all files are of {age}"
    number = dice.randrange(len(states))
    _restore(states[number])
    return f"checkout: an earlier state, {len(states) - number} before"


def _restore(state: Texts) -> None:
    for path, text in state.items():
        path.write_text(text, encoding="utf-8")


def _without_last(text: str) -> str:
    return re.sub(r"\n又加一句\d+。\n$", "", text)


def _authored(project: Path) -> list[Path]:
    settings = yaml.load((project / "mkdocs.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    docs = project / settings.get("docs_dir", "docs")
    return [*docs.rglob("*.md"), *(project / "playbooks").rglob("*.md")]


if __name__ == "__main__":
    main()
