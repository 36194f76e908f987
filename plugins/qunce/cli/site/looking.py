"""A project looked at again and again: read, planned and checked as far as something has changed."""

from collections.abc import Callable, Mapping
from datetime import datetime

from qunce.cli.failures import ProblemsFound
from qunce.cli.project import Project
from qunce.cli.site.engine import remark
from qunce.model.library import Library
from qunce.model.problem import Severity
from qunce.model.settings import Settings
from qunce.press.press import press_if_possible
from qunce.reading.records.parsed import NOTHING_UNSAVED, ParsedFiles
from qunce.reading.records.project import read_project
from qunce.rendering.poster.order import Press
from qunce.site_plan.problems import Checked, Earlier, check_again
from qunce.theme.addresses import taken_addresses


class Looking:
    """Keeps what one look leaves to the next."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._files = ParsedFiles()
        self._earlier = Earlier()
        self._taken = taken_addresses()
        self._press: Press | None = None
        self._settings: Settings | None = None

    def checked(
        self,
        moment: Callable[[Library], datetime],
        unsaved: Mapping[str, bytes] = NOTHING_UNSAVED,
    ) -> Checked:
        """The project as it is now, or as it would be with files that an editor holds.

        Raises ProblemsFound when an author has an error to mend.
        """
        reading = read_project(self._project.config_file, self._files, unsaved)
        if reading.library is None:
            raise ProblemsFound(reading.problems)
        self._open_press(reading.library.settings)
        checked = check_again(
            reading.library,
            self._earlier,
            as_of=moment(reading.library),
            taken=self._taken,
            press=self._press,
        )
        refuse_errors(checked)
        return checked

    def forget_what_is_gone(self, checked: Checked) -> None:
        """Drop what was kept of files and pages that the last look has not found any more."""
        for audience, plan in checked.plans.items():
            self._earlier.kept[audience].forget_pages_but({file.uri for file in plan.files})

    def _open_press(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._press = press_if_possible(self._project.root, settings.poster_font, remark)


def refuse_errors(checked: Checked) -> None:
    """Raise ProblemsFound when there is an error among the problems."""
    if any(problem.severity is Severity.ERROR for problem in checked.problems):
        raise ProblemsFound(checked.problems)
