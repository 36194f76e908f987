"""The walk of one share through the code, from its file to its page.

`python tools/walk.py [SHARE]` prints the modules in the order that somebody following the calls
reads them, each function once, and counts

- stays: runs of functions of one module,
- modules: how many different ones there are,
- climbs: stays in a higher layer than the stay before,
- returns: stays in a module that was left before.

Few climbs and returns mean that the code can be read once, from top to bottom. Only what happens
for this one share is looked at: reading its file, making its record, making its page. The model
is left out: its functions belong to the values that are carried along.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from types import CodeType, FrameType

import qunce
from qunce.model.addresses import share_uri
from qunce.reading.records.project import read_project
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.plan import plan_site

PACKAGE = Path(qunce.__file__).parent
PROJECT = PACKAGE.parent.parent
LAYERS = {"reading": 2, "rules": 3, "rendering": 3, "site_plan": 4}
EXAMPLE = "order-return-words"


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of the walk: what one function calls, given the share as its argument `of`."""

    title: str
    module: str
    function: str
    of: str


LEGS = (
    Leg("disk → source", "reading/records/parsed.py", "_source", of="one"),
    Leg("source → record", "reading/records/parsed.py", "_record", of="one"),
    Leg("record → page", "site_plan/shares/share_page.py", "_page", of="share"),
)
BY_FUNCTION = {leg.function: leg for leg in LEGS}


@dataclass(frozen=True, slots=True)
class Walk:
    """The module of each function, in the order of first calls: `rules/asked/due.py`."""

    functions: tuple[str, ...]

    @property
    def stays(self) -> list[tuple[str, int]]:
        """Each module entered, with the number of its functions read before the next one."""
        return [(module, len(list(run))) for module, run in groupby(self.functions)]

    @property
    def modules(self) -> set[str]:
        """Every module once."""
        return set(self.functions)

    @property
    def climbs(self) -> int:
        """How often a stay lies in a higher layer than the one before."""
        layers = [LAYERS[module.partition("/")[0]] for module, _ in self.stays]
        return sum(before < after for before, after in pairwise(layers))

    @property
    def returns(self) -> int:
        """How often a module is entered again."""
        return len(self.stays) - len(self.modules)

    def __str__(self) -> str:
        return (
            f"{len(self.stays)} stays, {len(self.modules)} modules, {self.climbs} climbs, "
            f"{self.returns} returns, {len(self.functions)} functions"
        )


class Tracer:
    """Notes what each leg calls, while some work goes on that passes through all of them."""

    def __init__(self, path: str) -> None:
        self.path = path
        """The share's file: what is done for other records is left out."""
        self.functions: dict[Leg, dict[CodeType, str]] = {leg: {} for leg in LEGS}
        self._begun: tuple[Leg, FrameType] | None = None

    def watch(self, work: Callable[[], object]) -> None:
        """Do the work, noting what it calls."""
        sys.setprofile(self._note)
        try:
            work()
        finally:
            sys.setprofile(None)

    def walk(self, leg: Leg) -> Walk:
        """What has been noted of a leg."""
        return Walk(tuple(self.functions[leg].values()))

    def _note(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            self._begun = self._begun or self._beginning(frame)
            if self._begun and (module := _module(frame.f_code.co_filename)) and _has_name(frame):
                self.functions[self._begun[0]].setdefault(frame.f_code, module)
        elif event == "return" and self._begun and self._begun[1] is frame:
            self._begun = None

    def _beginning(self, frame: FrameType) -> tuple[Leg, FrameType] | None:
        leg = BY_FUNCTION.get(frame.f_code.co_name)
        if not leg or _module(frame.f_code.co_filename) != leg.module:
            return None
        return (leg, frame) if frame.f_locals[leg.of].path == self.path else None


def _has_name(frame: FrameType) -> bool:
    """Comprehensions and the like are calls, too, but are read as part of their function."""
    return not frame.f_code.co_name.startswith("<")


@cache
def _module(filename: str) -> str:
    """A file of the layers walked through by its path in the package, "" for any other file."""
    path = Path(filename)
    if not path.is_relative_to(PACKAGE) or path.suffix != ".py":
        return ""  # Jinja compiles templates to functions, but nobody reads them as such.
    module = path.relative_to(PACKAGE).as_posix()
    return module if module.partition("/")[0] in LAYERS else ""


def walked(config_file: Path, share: str) -> Tracer:
    """Read a project and make the page of one of its shares, traced."""
    tracer = Tracer(f"content/shares/{share}/index.md")
    tracer.watch(lambda: _make_page(config_file, share))
    return tracer


def _make_page(config_file: Path, share: str) -> None:
    library = read_project(config_file).library
    if not library or share not in library.shares:
        sys.exit(f"no share {share}, or the project cannot be read: qunce check tells")
    plan = plan_site(library, as_of=library.last_recorded(), audience=Audience.INTERNAL)
    for file in plan.files:
        if file.uri == share_uri(share):
            str(file.content)


def main() -> None:
    """Print each leg, then the sum of all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("share", nargs="?", default=EXAMPLE, help="id of a share of the handbook")
    tracer = walked(PROJECT / "mkdocs.yml", parser.parse_args().share)
    for leg in LEGS:
        print(f"{leg.title}: {tracer.walk(leg)}")
        for module, functions in tracer.walk(leg).stays:
            print(f"  {module}{f' ×{functions}' if functions > 1 else ''}")
    whole = Walk(tuple(module for leg in LEGS for module in tracer.walk(leg).functions))
    print(f"file → page: {whole}")


if __name__ == "__main__":
    main()
