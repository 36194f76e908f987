"""A handbook cut down to what its shares need: small enough to be built hundreds of times."""

import re
import shutil
from pathlib import Path

from qunce.reading.records.project import read_project
from qunce.site_plan.problems import check_library
from tests.cache.everyday import name_of

FOLDERS = ("content", "playbooks")
CORE = re.compile(
    r"content/(?:index\.md|glossary\.md|rules\.md|help/(?:index|steps)\.md"
    r"|(?:people|groups|series|editions)/.*)"
)
EVERY = 4
"""Of so many shares one. Of all else there is what this cannot do without."""


def cut_down(source: Path, target: Path) -> None:
    """Copy the part of a handbook that stands by itself; links to the rest become mere words."""
    texts = {
        path.relative_to(source): path.read_text("utf-8")
        for folder in FOLDERS
        for path in sorted((source / folder).rglob("*.md"))
    }
    folders = sorted({path.parent for path in texts if path.parent.parent.name == "shares"})
    shares = {path for path in texts if path.parent in folders[::EVERY]}
    kept = shares | {path for path in texts if CORE.fullmatch(path.as_posix())}
    shutil.copy(source / "mkdocs.yml", target)
    while True:
        gone = {name_of(path) for path in texts if path not in kept}
        for path in kept:
            place = target / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(_without(gone, texts[path]), encoding="utf-8")
        missed = gone & _named_in_vain(target)
        if not missed:
            return
        kept |= {path for path in texts if name_of(path) in missed}


def _named_in_vain(project: Path) -> set[str]:
    reading = read_project(project / "mkdocs.yml")
    problems = reading.problems
    if reading.library:
        as_of = reading.library.last_recorded()
        problems = check_library(reading.library, as_of=as_of).problems
    return {name for one in problems for name in re.findall(r"[a-z0-9-]+", one.message)}


def _without(gone: set[str], text: str) -> str:
    """Without the items of lists that name them, and without the links that lead there."""
    names = "|".join(map(re.escape, sorted(gone))) or "(?!)"
    header, line, body = text.partition("\n---\n")
    if not line:
        header, body = "", text
    header = re.sub(rf"\n *- (?:{names})(?=\n|$)", "", header)
    header = re.sub(rf"(?<=[\[ ])(?:{names})(?:, |(?=\]))", "", header).replace(", ]", "]")
    link = re.compile(rf"\[([^\]]*)\]\((?:[^)\s]*/)?(?:{names})(?:/\w+)?\.md(?:#[^)]*)?\)")
    return header + line + link.sub(r"\1", body)
