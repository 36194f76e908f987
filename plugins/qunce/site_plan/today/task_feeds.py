"""A calendar for each role: what it is to do for the shares of these weeks and those to come."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property, partial

from qunce.model.addresses import task_feed_uri
from qunce.model.offset import Moment
from qunce.model.share import Share
from qunce.rendering.calendar.task_feed import Entry, task_feed_ics
from qunce.rendering.text.plain_text import plain_text
from qunce.rules.asked.tasks import Task, share_tasks
from qunce.rules.times.moments import by_moment
from qunce.rules.times.windows import DAYS_OVERDUE
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site

KEPT = timedelta(days=max(DAYS_OVERDUE.values()))
"""How long after a share its tasks stay in the calendars."""


@dataclass(frozen=True)
class TaskCalendars:
    """What every role of a site is to do, asked of each share once."""

    site: Site

    @cached_property
    def by_role(self) -> Mapping[str, Sequence[Entry]]:
        """The tasks of each role that checklists name, by moment."""
        found: dict[str | None, list[Entry]] = {role: [] for role in roles(self.site)}
        for share in self.site.shares:
            if share.slot and share.slot.end >= self.site.as_of - KEPT:
                for task in share_tasks(self.site.library, share):
                    if task.role in found and task.moment:
                        found[task.role].append(_entry(share, task, task.moment))
        return {
            role: sorted(entries, key=lambda entry: by_moment(entry.moment))
            for role, entries in found.items()
            if role
        }

    def ics(self, role: str) -> bytes:
        """The file of a role."""
        library = self.site.library
        return task_feed_ics(
            library,
            self.by_role[role],
            name=f"{role}的事，{library.settings.site_name}",
            path=task_feed_uri(role),
            as_of=self.site.as_of,
        )


def task_feeds(site: Site) -> Iterator[PlannedFile]:
    """A file per role."""
    calendars = TaskCalendars(site)
    for role in roles(site):
        yield PlannedFile(task_feed_uri(role), partial(calendars.ics, role))


def roles(site: Site) -> tuple[str, ...]:
    """Who the checklists of the site's shares ask for something, in order of the words."""
    books = {share.playbook for share in site.shares}
    items = (item for book in books for item in site.library.playbooks[book].items)
    return tuple(sorted({item.role for item in items if item.role}))


def _entry(share: Share, task: Task, moment: Moment) -> Entry:
    words = plain_text(task.text) if task.item else task.text
    return Entry(share, task.kind, task.id, f"{words}（{share.title}）", moment)
