"""Every rule that reports a problem, gathered."""

from datetime import datetime

from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.rules.checks.clashes import clash_problems
from qunce.rules.checks.deadlines import deadline_problems
from qunce.rules.checks.number_order import number_problems
from qunce.rules.checks.open_slots import open_slot_problems
from qunce.rules.checks.real_days import real_day_problems
from qunce.rules.checks.refused import refusal_problems
from qunce.rules.checks.season import season_problems
from qunce.rules.checks.weekdays import weekday_problems
from qunce.rules.wording.lengths import length_problems


def rule_problems(library: Library, as_of: datetime) -> list[Problem]:
    """What the rules find in a library at a moment, sorted."""
    found = (
        *clash_problems(library, as_of),
        *number_problems(library, as_of),
        *season_problems(library, as_of),
        *open_slot_problems(library, as_of),
        *deadline_problems(library, as_of),
        *length_problems(library),
        *real_day_problems(library, as_of),
        *weekday_problems(library),
        *refusal_problems(library),
    )
    return sorted(found)
