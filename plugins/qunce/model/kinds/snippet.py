"""Snippets as data."""

from qunce.model.addresses import snippet_uri
from qunce.model.kinds.common import COMPLIANCE, DAY_NAMES, PUBLIC, QUESTIONS, TITLE_NAMES
from qunce.model.kinds.keys import (
    Choice,
    Form,
    IdOf,
    ListOf,
    MapOf,
    NamedMaps,
    option,
    optional,
    plain_option,
    required,
)
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind
from qunce.model.placeholder import Subject
from qunce.model.snippet import PURPOSES, FieldType

PURPOSE_CHOICE = Choice(tuple(plain_option(word, title) for word, title in PURPOSES.items()))

SUBJECTS = Choice(
    (
        option(Subject.SHARE, "分享"),
        option(Subject.GROUP, "群", "社群"),
        option(Subject.PERSON, "人", "嘉宾"),
        option(Subject.SERIES, "系列"),
        option(Subject.NONE, "无"),
    )
)

FIELD_TYPES = Choice(
    (
        option(FieldType.TEXT, "文字", "文本"),
        option(FieldType.TEXTAREA, "多行"),
        option(FieldType.CHOICE, "选择"),
        option(FieldType.DATE, "日期"),
        option(FieldType.URL, "网址", "链接"),
        option(FieldType.NUMBER, "数字"),
    )
)

FIELD_KEYS = (
    optional(
        "label",
        "说明",
        Form.TEXT,
        example="每人几元",
        help="填的时候显示的名字，不写就是字段名",
        visibility=PUBLIC,
    ),
    optional(
        "type",
        "类型",
        FIELD_TYPES,
        example="text",
        help="怎么填，不写是一行文字",
        visibility=PUBLIC,
        default=FieldType.TEXT,
    ),
    optional(
        "required",
        "必填",
        Form.YES_OR_NO,
        example="no",
        help="空着能不能复制，不写是 yes",
        visibility=PUBLIC,
        default=True,
    ),
    optional(
        "default",
        "默认值",
        Form.LONG_TEXT,
        example="5 元",
        help="先填上的内容",
        visibility=PUBLIC,
        default="",
        other_names=("默认",),
    ),
    optional(
        "example",
        "例子",
        Form.LONG_TEXT,
        example="每人 5 元",
        help="空着时提示怎么写",
        visibility=PUBLIC,
        default="",
        other_names=("示例",),
    ),
    optional(
        "choices",
        "选项",
        ListOf(Form.TEXT),
        example="[文字, 语音]",
        help="type 是 choice 时，能选哪几个",
        visibility=PUBLIC,
        default=(),
    ),
)
FIELDS = NamedMaps(
    "字段名",
    MapOf(FIELD_KEYS, "{type: text, example: 每人 5 元}"),
    "{红包金额: {type: text, example: 每人 5 元}}",
)

SNIPPET = Kind(
    RecordKind.SNIPPET,
    plural="snippets",
    title="文案",
    about="一段可以复制的文案，每个渠道一种写法",
    uri=snippet_uri("{id}"),
    example_id="share-notice",
    columns=("id", "for", "purpose", "title"),
    asked_first=("title", "purpose", "for", "at"),
    keys=(
        required(
            "title",
            "标题",
            Form.TEXT,
            example="预告公告",
            help="这段文案叫什么",
            visibility=PUBLIC,
            other_names=TITLE_NAMES,
        ),
        required(
            "purpose",
            "用途",
            PURPOSE_CHOICE,
            example="notice",
            help="发它做什么，站点按它分组",
            visibility=PUBLIC,
        ),
        required(
            "for",
            "对象",
            SUBJECTS,
            example="share",
            help="说的是什么，决定能用哪些占位词",
            visibility=PUBLIC,
            attribute="subject",
        ),
        optional(
            "at",
            "发送时刻",
            Form.OFFSET,
            example="T-2d@20:00",
            help="什么时候发，对象是分享才写",
            visibility=PUBLIC,
            other_names=(*DAY_NAMES, "时间"),
        ),
        optional(
            "needs",
            "缺了不发",
            ListOf(Form.TEXT),
            example="[回放链接]",
            help="本来可以空着、这一段却少不了的占位词，空着就不让复制",
            visibility=PUBLIC,
            default=(),
        ),
        optional(
            "fields",
            "字段",
            FIELDS,
            example=FIELDS.example,
            help="资料里没有、用的时候再填的空",
            visibility=PUBLIC,
        ),
        optional(
            "former_ids",
            "旧编号",
            ListOf(Form.FREE_ID),
            example="[recall-ask]",
            help="改名或合并以前的编号，旧网址会转到这一条",
            visibility=PUBLIC,
            default=(),
        ),
        optional(
            "edition",
            "行业版",
            IdOf(RecordKind.EDITION),
            example="training-camp",
            help="只给一行用的，写那一行的编号",
            visibility=PUBLIC,
            other_names=("行业",),
        ),
        optional(
            "instead_of",
            "代替",
            IdOf(RecordKind.SNIPPET),
            example="checkin-start",
            help="它是哪一段通用文案在这一行的写法，写那一段的编号",
            visibility=PUBLIC,
        ),
        QUESTIONS,
        COMPLIANCE,
    ),
)
