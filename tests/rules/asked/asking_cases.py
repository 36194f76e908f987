"""The cases of tests/golden/asking, for both implementations of the rule."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from qunce.model.offset import Moment
from qunce.rules.asked.tasks import Task
from qunce.rules.times.windows import TaskKind
from tests.builders import at

GOLDEN = Path(__file__).parents[2] / "golden" / "asking"
NAMES = sorted(folder.name for folder in GOLDEN.iterdir())


@dataclass(frozen=True)
class AskingCase:
    """A row as a page hands it over, a reader's zone, and what the row is at the reader's times."""

    row: dict[str, str]
    reader: str
    asked: dict[datetime, str | None]


def load_case(name: str) -> AskingCase:
    case = json.loads((GOLDEN / name / "case.json").read_text("utf-8"))
    asked = {at(when, case["reader"]): bucket for when, bucket in case["asked"].items()}
    return AskingCase(case["row"], case["reader"], asked)


def task_of(row: dict[str, str]) -> Task:
    return Task(
        TaskKind(row["kind"]),
        "case",
        "做一件事",
        moment_of(row["due"]) if row["due"] else None,
        opens=datetime.fromisoformat(row["opens"]) if row.get("opens") else None,
        closes=datetime.fromisoformat(row["closes"]) if row.get("closes") else None,
    )


def moment_of(due: str) -> Moment:
    if "T" not in due:
        return Moment(date.fromisoformat(due), None)
    minute = datetime.fromisoformat(due)
    return Moment(minute.date(), minute)
