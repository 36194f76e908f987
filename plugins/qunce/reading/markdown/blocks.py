"""The `///` blocks there are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from qunce.model.kinds.names import RecordKind


class Argument(Enum):
    """What a block takes behind its |."""

    NONE = "不写内容"
    TEXT = "问题"
    PLAYBOOK = "手册编号"
    SNIPPET = "文案编号"


AGENDA_OPTIONS: Mapping[str, RecordKind] = {
    "series": RecordKind.SERIES,
    "person": RecordKind.PERSON,
    "group": RecordKind.GROUP,
}
"""Whose shares it lists; of several, those that belong to each."""


@dataclass(frozen=True)
class BlockKind:
    """One kind of block, with the options its indented lines may set.

    Each names a record, of the kind that stands with it.
    """

    name: str
    argument: Argument
    example: str
    options: Mapping[str, RecordKind] = field(default_factory=dict)
    holds_text: bool = False


BLOCKS = {
    kind.name: kind
    for kind in (
        BlockKind("calendar", Argument.NONE, "/// calendar"),
        BlockKind("agenda", Argument.NONE, "/// agenda", AGENDA_OPTIONS),
        BlockKind("checklist", Argument.PLAYBOOK, "/// checklist | guest-share"),
        BlockKind("snippet", Argument.SNIPPET, "/// snippet | share-notice"),
        BlockKind("summaries", Argument.NONE, "/// summaries"),
        BlockKind("qa", Argument.TEXT, "/// qa | 问题", holds_text=True),
        BlockKind("stage-map", Argument.NONE, "/// stage-map"),
        BlockKind("overdue", Argument.NONE, "/// overdue"),
    )
}

ENGLISH_NAMES = {
    "日历": "calendar",
    "排期": "agenda",
    "清单": "checklist",
    "文案": "snippet",
    "总结": "summaries",
    "问答": "qa",
    "问题": "qa",
    "阶段": "stage-map",
    "逾期": "overdue",
}

RECORDS = {Argument.PLAYBOOK: RecordKind.PLAYBOOK, Argument.SNIPPET: RecordKind.SNIPPET}


@dataclass(frozen=True, slots=True)
class Block:
    """One block as written; the argument is empty when there is none."""

    line: int
    name: str
    argument: str


def questions_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The questions of qa blocks, in order."""
    return (block.argument for block in blocks if block.name == "qa")
