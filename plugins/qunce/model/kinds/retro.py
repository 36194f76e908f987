"""Retrospectives as data: nothing of them is for the public."""

from qunce.model.addresses import retro_uri
from qunce.model.kinds.common import DAY_NAMES, INTERNAL, TITLE_NAMES
from qunce.model.kinds.keys import Form, IdOf, ListOf, MapOf, optional, required
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind

ACTION_KEYS = (
    required(
        "text",
        "做什么",
        Form.TEXT,
        example="第 5 题改成把问题直接贴出来，跌幅小于 5 个点算成",
        help="改哪一处，做到怎样算成",
        visibility=INTERNAL,
        other_names=("action", "事"),
    ),
    required(
        "owner",
        "谁做",
        IdOf(RecordKind.PERSON),
        example="zhou-yu",
        help="谁答应的，写人的编号",
        visibility=INTERNAL,
        other_names=("who", "负责人"),
    ),
    required(
        "due",
        "最晚哪天",
        Form.DATE,
        example="2026-12-05",
        help="哪天以前做好；到了那天今日页会提，过了进欠账",
        visibility=INTERNAL,
        other_names=("deadline", "截止"),
    ),
    optional(
        "done",
        "做好于",
        Form.DATE,
        example="2026-12-04",
        help="哪天做好的，写上就不再提",
        visibility=INTERNAL,
        other_names=("finished", "完成"),
    ),
)
ACTION = MapOf(ACTION_KEYS, "{text: …, owner: zhou-yu, due: 2026-12-05}")

RETRO = Kind(
    RecordKind.RETRO,
    plural="retros",
    title="复盘",
    about="一场分享、一次活动做完以后的 KPT：保持什么、问题在哪、尝试什么、谁答应做什么，只在内部站点上",
    uri=retro_uri("{id}"),
    example_id="florist-regulars",
    columns=("id", "at", "title"),
    asked_first=("title", "share", "keep", "problem", "try", "actions"),
    other_names=("kpt", "KPT"),
    keys=(
        required(
            "title",
            "标题",
            Form.TEXT,
            example="花店那一场的复盘",
            help="复盘的是什么",
            visibility=INTERNAL,
            other_names=tuple(name for name in TITLE_NAMES if name != "标题"),
        ),
        optional(
            "share",
            "分享",
            IdOf(RecordKind.SHARE),
            example="florist-regulars",
            help="复盘哪一场，写分享的编号；不是分享的活动不写",
            visibility=INTERNAL,
        ),
        required(
            "at",
            "复盘于",
            Form.DATE,
            example="2026-10-13",
            help="哪天开的会，做完 48 小时以内",
            visibility=INTERNAL,
            other_names=DAY_NAMES,
        ),
        optional(
            "keep",
            "保持",
            ListOf(Form.TEXT),
            example="[开场先念三条规则, 问题编了号]",
            help="做对了、下次还做的事",
            visibility=INTERNAL,
            default=(),
            attribute="keeps",
        ),
        optional(
            "problem",
            "问题",
            ListOf(Form.TEXT),
            example="[散场后还有 3 个问题没人接]",
            help="不好的事实，说事不说人",
            visibility=INTERNAL,
            default=(),
            attribute="problems",
        ),
        optional(
            "try",
            "尝试",
            ListOf(Form.TEXT),
            example="[答疑多留 10 分钟]",
            help="下次换个什么做法",
            visibility=INTERNAL,
            default=(),
            attribute="tries",
        ),
        optional(
            "actions",
            "答应的事",
            ListOf(ACTION),
            example="[{text: 答疑多留 10 分钟, owner: zhou-yu, due: 2026-10-25}]",
            help="谁在哪天前做什么，不超过三条",
            visibility=INTERNAL,
            default=(),
            other_names=("action", "todo", "行动"),
        ),
    ),
)
