"""What a share asks for: items to do, messages to send, the summary to publish."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from qunce.model.checklist import ChecklistItem
from qunce.model.library import Library
from qunce.model.offset import Moment
from qunce.model.share import Share
from qunce.rules.asked.awaited_summary import awaits_summary
from qunce.rules.asked.due import announcement_pack, due_items
from qunce.rules.times.moments import by_moment
from qunce.rules.times.windows import SUMMARY_TIME, TaskKind


@dataclass(frozen=True, slots=True)
class Task:
    """One thing somebody is asked for on behalf of a share; see `asking` for when."""

    kind: TaskKind
    id: str
    """Of the item or the snippet; `summary` for the summary. Unique within its kind and share."""
    text: str
    """What to do: inline Markdown of an item, plain words of all else."""
    moment: Moment | None
    opens: datetime | None = None
    """Before that nobody is asked for it."""
    closes: datetime | None = None
    """From then on it is moot."""
    role: str | None = None
    required: bool = False
    snippet: str | None = None
    """Id of what is sent with it."""
    item: ChecklistItem | None = None


def share_tasks(library: Library, share: Share) -> tuple[Task, ...]:
    """Everything a share asks for, by moment; what names none comes last.

    A message that an item sends is part of the item, so that it is asked for once.
    """
    items = item_tasks(library, share)
    sent = {task.snippet for task in items}
    tasks = (*items, *_message_tasks(library, share, sent), *summary_task(library, share))
    return tuple(sorted(tasks, key=lambda task: by_moment(task.moment)))


def item_tasks(library: Library, share: Share) -> tuple[Task, ...]:
    """The items of its checklist in the order they are written; none once the share is off."""
    if share.is_off:
        return ()
    return tuple(
        Task(
            TaskKind.ITEM,
            due.item.id,
            due.item.text,
            due.moment,
            closes=due.moot_from,
            role=due.item.role,
            required=due.item.required,
            snippet=due.item.snippet,
            item=due.item,
        )
        for due in due_items(library, share)
    )


def _message_tasks(library: Library, share: Share, sent: set[str | None]) -> Iterator[Task]:
    for due in announcement_pack(library, share):
        if due.moment and due.snippet.id not in sent:
            yield Task(
                TaskKind.MESSAGE,
                due.snippet.id,
                f"发{due.snippet.title}",
                due.moment,
                closes=due.moot_from,
                snippet=due.snippet.id,
            )


def summary_task(library: Library, share: Share) -> Iterator[Task]:
    """Its summary, as long as one is awaited."""
    if share.slot and awaits_summary(share, library.summaries.get(share.id)):
        day = share.slot.last_day + SUMMARY_TIME
        yield Task(
            TaskKind.SUMMARY,
            "summary",
            "发布总结",
            Moment(day, None),
            opens=share.slot.end,
            role="记录",
        )
