"""The `///` blocks there are."""

from dataclasses import dataclass
from enum import Enum

from qunce.model.kinds.agenda import AGENDA_KEYS
from qunce.model.kinds.figures import CHAT_KEYS, DIAGRAM_KEYS
from qunce.model.kinds.judgement import JUDGEMENT_KEYS
from qunce.model.kinds.keys import Key
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.question import QUESTION_KEYS
from qunce.reading.values.keys import Values


class Argument(Enum):
    """What a block takes behind its |."""

    NONE = "不写内容"
    TEXT = "问题"
    TITLE = "标题"
    PLAYBOOK = "手册编号"
    SNIPPET = "文案编号"
    ABILITY = "能力编号"
    EXAMPLE = "例子编号"


@dataclass(frozen=True, slots=True)
class BlockKind:
    """One kind of block, with the options its indented lines may set."""

    name: str
    argument: Argument
    example: str
    options: tuple[Key, ...] = ()
    holds_text: bool = False


BLOCKS = {
    kind.name: kind
    for kind in (
        BlockKind("calendar", Argument.NONE, "/// calendar"),
        BlockKind("agenda", Argument.NONE, "/// agenda", AGENDA_KEYS),
        BlockKind("checklist", Argument.PLAYBOOK, "/// checklist | guest-share"),
        BlockKind("snippet", Argument.SNIPPET, "/// snippet | share-notice"),
        BlockKind("variants", Argument.ABILITY, "/// variants | notice"),
        BlockKind("example", Argument.EXAMPLE, "/// example | checkin-question"),
        BlockKind("summaries", Argument.NONE, "/// summaries"),
        BlockKind("qa", Argument.TEXT, "/// qa | 问题", QUESTION_KEYS, holds_text=True),
        BlockKind("chat", Argument.TITLE, "/// chat | 标题", CHAT_KEYS, holds_text=True),
        BlockKind("compare", Argument.TITLE, "/// compare | 标题", holds_text=True),
        BlockKind("diagram", Argument.TITLE, "/// diagram | 标题", DIAGRAM_KEYS, holds_text=True),
        BlockKind("stage-map", Argument.NONE, "/// stage-map"),
        BlockKind("overdue", Argument.NONE, "/// overdue"),
        BlockKind("calculator", Argument.TITLE, "/// calculator | 签到预算", holds_text=True),
        BlockKind("decide", Argument.TITLE, "/// decide | 出事了", holds_text=True),
        BlockKind("glossary", Argument.NONE, "/// glossary", holds_text=True),
        BlockKind("judge", Argument.TEXT, "/// judge | 能发吗？", JUDGEMENT_KEYS, holds_text=True),
    )
}

ENGLISH_NAMES = {
    "日历": "calendar",
    "排期": "agenda",
    "清单": "checklist",
    "文案": "snippet",
    "平台": "variants",
    "各平台": "variants",
    "例子": "example",
    "总结": "summaries",
    "问答": "qa",
    "问题": "qa",
    "对话": "chat",
    "对照表": "compare",
    "示意图": "diagram",
    "图": "diagram",
    "阶段": "stage-map",
    "逾期": "overdue",
    "计算器": "calculator",
    "算账": "calculator",
    "一问一问": "decide",
    "判断": "judge",
    "考题": "judge",
    "术语": "glossary",
    "术语表": "glossary",
}

RECORDS = {Argument.PLAYBOOK: RecordKind.PLAYBOOK, Argument.SNIPPET: RecordKind.SNIPPET}


@dataclass(frozen=True, slots=True)
class Block:
    """One block as written; the argument is empty when there is none."""

    line: int
    name: str
    argument: str
    options: Values
    content: range
    """The lines between its options and its end."""
