"""A playbook: how one job is done, with its checklist."""

from dataclasses import dataclass
from datetime import date, timedelta

from qunce.model.checklist import ChecklistItem
from qunce.model.compliance import Allowance

PLAYBOOK_HEADINGS = (
    "什么时候用",
    "谁来做",
    "步骤与清单",
    "关键标准",
    "常见问题与应急",
    "数据与复盘",
    "相关文案",
)
"""The order every playbook's h2 follow; 一句话目标 stands above them, from `goal`."""


MOST_FIRST_ITEMS = 3
"""What fits on the first screen of a phone."""


@dataclass(frozen=True, slots=True)
class Playbook:
    """`items` are the task-list items of its body, in order."""

    id: str
    path: str
    section: str
    """Id of a `Section`: its folder."""
    title: str
    summary: str
    goal: str
    roles: tuple[str, ...]
    when: str
    effort: str
    snippets: tuple[str, ...]
    rescue: tuple[str, ...]
    """What is sent when something goes wrong in the course of it."""
    metrics: tuple[str, ...]
    related: tuple[str, ...]
    owner: str | None
    reviewed: date
    review_every: timedelta
    items: tuple[ChecklistItem, ...]
    body: str
    body_line: int = 1
    compliance: tuple[Allowance, ...] = ()
    today: tuple[str, ...] = ()
    """Ids of the items its author puts first, see `first_items`."""
    former_ids: tuple[str, ...] = ()
    """What it was called in its section before, and the playbooks there that became part of it."""
    questions: tuple[str, ...] = ()
    """How readers may ask for it; for the search alone."""

    @property
    def first_items(self) -> tuple[ChecklistItem, ...]:
        """What to do today: what its author chose, else what is required, before what is not."""
        if self.today:
            by_id = {item.id: item for item in self.items}
            return tuple(by_id[id] for id in self.today)
        by_weight = sorted(self.items, key=lambda item: not item.required)
        return tuple(by_weight[:MOST_FIRST_ITEMS])
