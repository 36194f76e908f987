"""What keeps a project from being built."""

from pathlib import Path

from qunce.model.problem import Severity
from qunce.reading.records.project import read_project
from qunce.site_plan.problems import check_library


def errors_in(config_file: Path) -> list[str]:
    """Every error that `qunce check` would tell, without the warnings."""
    reading = read_project(config_file)
    as_of = reading.readable.last_recorded()
    checked = check_library(reading.readable, as_of=as_of, unread=reading.unread)
    problems = [*reading.problems, *checked.problems]
    return [str(problem) for problem in problems if problem.severity is Severity.ERROR]
