"""Every rule that reports a problem, gathered."""

from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.rules.clashes import clash_problems
from qunce.rules.lengths import length_problems
from qunce.rules.weekdays import weekday_problems


def rule_problems(library: Library) -> list[Problem]:
    """What the rules find in a library that reads without errors, sorted."""
    found = (*clash_problems(library), *length_problems(library), *weekday_problems(library))
    return sorted(found)
