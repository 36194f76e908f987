"""People as data."""

from qunce.model.addresses import person_uri
from qunce.model.kinds.common import INTERNAL, PUBLIC, SUMMARY_NAMES, TITLE_NAMES
from qunce.model.kinds.keys import Form, ListOf, MapOf, TextUpTo, optional, required
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind

LONGEST_BIO = 60

LINK_KEYS = (
    required(
        "title",
        "名称",
        Form.TEXT,
        example="公众号",
        help="链接显示成什么",
        visibility=PUBLIC,
        other_names=TITLE_NAMES,
    ),
    required(
        "url",
        "网址",
        Form.ADDRESS,
        example="https://example.com/",
        help="点开到哪里",
        visibility=PUBLIC,
        other_names=("链接",),
    ),
)
LINK = MapOf(LINK_KEYS, "{title: 公众号, url: https://example.com/}")

PERSON = Kind(
    RecordKind.PERSON,
    plural="people",
    title="人物",
    about="一位嘉宾、主持人、作者或管理员",
    uri=person_uri("{id}"),
    example_id="lin-xia",
    columns=("id", "title", "role"),
    asked_first=("title", "role", "bio"),
    other_names=("人", "嘉宾", "主持人"),
    keys=(
        required(
            "title",
            "称呼",
            Form.TEXT,
            example="林夏",
            help="怎么称呼",
            visibility=PUBLIC,
            other_names=TITLE_NAMES,
        ),
        optional(
            "role",
            "身份",
            Form.TEXT,
            example="社区花店店主",
            help="做什么的",
            visibility=PUBLIC,
            other_names=("job",),
        ),
        optional(
            "organization",
            "机构",
            Form.TEXT,
            example="街角花店（示例）",
            help="在哪里做",
            visibility=PUBLIC,
            other_names=("company",),
        ),
        optional(
            "bio",
            "介绍",
            TextUpTo(LONGEST_BIO),
            example="开了八年社区花店，带着 300 位老顾客",
            help="一句话介绍，会填进公告",
            visibility=PUBLIC,
            other_names=SUMMARY_NAMES,
        ),
        optional(
            "links",
            "链接",
            ListOf(LINK),
            example=f"[{LINK.example}]",
            help="公开的主页、公众号",
            visibility=PUBLIC,
            default=(),
        ),
        optional(
            "contact",
            "联系方式",
            Form.TEXT,
            example="企业微信 demo-lin-xia（示例）",
            help="只给团队看，公开的站点上没有",
            visibility=INTERNAL,
        ),
        optional(
            "availability",
            "方便的时间",
            Form.TEXT,
            example="周日晚上；一月不行",
            help="什么时候能来讲，只给团队看",
            visibility=INTERNAL,
            other_names=("空闲时间", "可用时间"),
        ),
        optional(
            "timezone",
            "时区",
            Form.TIMEZONE,
            example="Europe/Berlin",
            help="人在哪个时区，邀请里会写他那边的钟点，只给团队看",
            visibility=INTERNAL,
            other_names=("tz",),
        ),
        optional(
            "nicknames",
            "群昵称",
            ListOf(Form.TEXT),
            example="[夏天的花, 林夏-街角花店]",
            help="在群里叫什么，从聊天记录起草总结时照它认人，只给团队看",
            visibility=INTERNAL,
            default=(),
        ),
    ),
)
