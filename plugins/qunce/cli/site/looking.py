"""A project looked at again and again: read, planned and checked as far as something has changed."""

import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from qunce.cli.failures import ProblemsFound
from qunce.cli.project import Project
from qunce.cli.site.engine import remark
from qunce.model.library import Library
from qunce.model.problem import Problem, Severity
from qunce.model.settings import Settings
from qunce.press.press import press_if_possible
from qunce.reading.records.parsed import NOTHING_UNSAVED, ParsedFiles
from qunce.reading.records.project import read_project
from qunce.rendering.poster.order import Press
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.kept.lasting import Lasting
from qunce.site_plan.problems import Checked, Earlier, check_again
from qunce.theme.addresses import taken_addresses

Moment = Callable[[Library], datetime]
"""Which moment the site of a library speaks of."""


class _Read(NamedTuple):
    library: Library
    problems: tuple[Problem, ...]


class Looking:
    """Keeps what one look leaves to the next."""

    def __init__(self, project: Project, lasting: Lasting | None = None) -> None:
        """`lasting` is what lies on the disk from builds before."""
        self._project = project
        self._one_at_a_time = threading.RLock()
        self._files = ParsedFiles()
        self._earlier = Earlier(lasting)
        self._taken = taken_addresses()
        self._press: Press | None = None
        self._settings: Settings | None = None

    def checked(self, moment: Moment) -> Checked:
        """The project as it is now; raises ProblemsFound when an author has an error to mend."""
        with self._one_at_a_time:
            library = self._read(NOTHING_UNSAVED).library
            checked = check_again(
                library,
                self._earlier,
                as_of=moment(library),
                taken=self._taken,
                press=self._press,
            )
        refuse_errors(checked)
        return checked

    def drafted(self, unsaved: Mapping[str, bytes], audience: Audience, moment: Moment) -> Checked:
        """The project as one audience would see it with files that an editor holds.

        Rules are not asked, as nothing is built of it: only what cannot be read is refused, by
        ProblemsFound.
        """
        with self._one_at_a_time:
            read = self._read(unsaved)
            plan = self._earlier.plan(read.library, audience, moment(read.library), self._press)
        return Checked(read.library, {audience: plan}, read.problems)

    def forget_what_is_gone(self, checked: Checked) -> None:
        """Drop what was kept of files and pages that the last look has not found any more."""
        for audience, plan in checked.plans.items():
            self._earlier.kept[audience].forget_pages_but({file.uri for file in plan.files})

    def _read(self, unsaved: Mapping[str, bytes]) -> "_Read":
        reading = read_project(self._project.config_file, self._files, unsaved)
        if reading.library is None:
            raise ProblemsFound(reading.problems)
        self._open_press(reading.library.settings)
        return _Read(reading.library, reading.problems)

    def _open_press(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._press = press_if_possible(self._project.root, settings.poster_font, remark)


def refuse_errors(checked: Checked) -> None:
    """Raise ProblemsFound when there is an error among the problems."""
    if any(problem.severity is Severity.ERROR for problem in checked.problems):
        raise ProblemsFound(checked.problems)
