"""What a `/// qa` block may say of its question, on the indented lines below its first."""

from qunce.model.kinds.common import INTERNAL, PUBLIC
from qunce.model.kinds.keys import Form, IdOf, ListOf, optional
from qunce.model.kinds.names import RecordKind

QUESTION_KEYS = (
    optional(
        "id",
        "编号",
        Form.FREE_ID,
        example="late-pickup",
        help="这一问的网址用它；不写就照问题的字算，`qunce fix --write` 会写上",
        visibility=PUBLIC,
    ),
    optional(
        "topics",
        "话题",
        ListOf(Form.TEXT),
        example="[接龙, 取货]",
        help="归在哪些话题下；不写就用这一场的标签",
        visibility=PUBLIC,
        default=(),
        other_names=("topic", "tags", "标签"),
    ),
    optional(
        "answered_by",
        "谁答的",
        IdOf(RecordKind.PERSON),
        example="he-qing",
        help="谁回答的，写人的编号；不写就是这一场的嘉宾",
        visibility=PUBLIC,
        other_names=("by", "answerer", "回答人"),
    ),
    optional(
        "unanswered",
        "还没答",
        Form.YES_OR_NO,
        example="yes",
        help="还没有答复，写 yes；块里面什么也不写，也算还没有",
        visibility=PUBLIC,
        default=False,
        other_names=("open", "未答"),
    ),
    optional(
        "handbook",
        "入手册",
        IdOf(RecordKind.PLAYBOOK),
        example="group-order",
        help="答得好，该收进哪一篇手册，写手册的编号",
        visibility=INTERNAL,
        other_names=("playbook", "手册"),
    ),
)

QUESTION_OPTIONS = {key.name: (None, None) for key in QUESTION_KEYS}
"""For pymdownx, which takes a block with an option it does not know for a paragraph: default and
validator of each. Reading has complained of what is wrong with any value."""
