"""A season of a series: asked for, looked at as a table, and only then made."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.placing import place
from qunce.model.people import Series
from qunce.operations.refused import RefusedError
from qunce.reading.words.near_days import spoken_near
from qunce.reading.words.spoken_times import UnreadableError
from qunce.writing.season import MARK, MOST, SKIP, Planned, season

USUAL_COUNT = 8
COUNT = re.compile(r"[1-9][0-9]{0,3}")


@dataclass(frozen=True, slots=True)
class Season:
    """What is asked for."""

    first: date
    count: int
    holidays: str


def asked_season(workspace: Workspace, given: Mapping[str, str]) -> Season:
    """The season as it was typed; raises RefusedError with all that is wrong."""
    told = []
    first = workspace.moment().date()
    words, count = given.get("from", "").strip(), given.get("count", "").strip()
    try:
        first = spoken_near(words, first).day or first
    except UnreadableError as error:
        told.append(f"{error.what}（{error.hint}）")
    if not (COUNT.fullmatch(count) and int(count) <= MOST):
        told.append(f"“{count[:20]}”不是场数，写 1 到 {MOST}")
    if told:
        raise RefusedError(*told)
    return Season(first, int(count), SKIP if given.get("holidays") == SKIP else MARK)


def planned(workspace: Workspace, series: Series, asked: Season) -> list[Planned]:
    """What the season would be."""
    return season(workspace.library(), series, asked.first, asked.count, asked.holidays)


def make_season(workspace: Workspace, series: Series, asked: Season) -> int:
    """Make it, and tell how many shares it brought; raises RefusedError."""
    files = [one.file for one in planned(workspace, series, asked) if one.file]
    if not files:
        raise RefusedError("这几天都已经有分享，没有要新建的")
    place(workspace, files)
    return len(files)
