"""A calendar for each role: what it is to do for the shares of these weeks and those to come."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from qunce.model.addresses import task_feed_uri
from qunce.model.share import Share
from qunce.rendering.calendar.task_feed import Entry, task_feed_ics
from qunce.rendering.text.plain_text import plain_text
from qunce.rules.moments import by_moment
from qunce.rules.tasks import Task, share_tasks
from qunce.rules.windows import DAYS_OVERDUE
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site

KEPT = timedelta(days=max(DAYS_OVERDUE.values()))
"""How long after a share its tasks stay in the calendars."""


def task_feeds(site: Site) -> Iterator[PlannedFile]:
    """A file per role."""
    for role in roles(site):
        yield PlannedFile(task_feed_uri(role), partial(task_feed, site, role))


def roles(site: Site) -> tuple[str, ...]:
    """Who the checklists of the site's shares ask for something, in order of the words."""
    books = {share.playbook for share in site.shares}
    items = (item for book in books for item in site.library.playbooks[book].items)
    return tuple(sorted({item.role for item in items if item.role}))


def task_feed(site: Site, role: str) -> bytes:
    """What a role is to do, by moment."""
    tasks = [
        (share, task)
        for share in site.shares
        if share.slot and share.slot.end >= site.as_of - KEPT
        for task in share_tasks(site.library, share)
        if task.role == role and task.moment
    ]
    tasks.sort(key=lambda pair: by_moment(pair[1].moment))
    return task_feed_ics(
        site.library,
        (entry for share, task in tasks for entry in _entry(share, task)),
        name=f"{role}的事，{site.library.settings.site_name}",
        path=task_feed_uri(role),
        as_of=site.as_of,
    )


def _entry(share: Share, task: Task) -> Iterator[Entry]:
    words = plain_text(task.text) if task.item else task.text
    if task.moment:
        yield Entry(share, task.kind, task.id, f"{words}（{share.title}）", task.moment)
