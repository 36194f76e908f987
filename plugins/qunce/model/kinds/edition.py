"""Editions as data."""

from qunce.model.addresses import edition_uri
from qunce.model.kinds.common import COMPLIANCE, PUBLIC, TITLE_NAMES
from qunce.model.kinds.keys import Form, ListOf, MapOf, required
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind

EXAMPLE = MapOf(
    (
        required(
            "id",
            "编号",
            Form.FREE_ID,
            example="checkin-question",
            help="手册里的例子块写这个编号，那里就显示它",
            visibility=PUBLIC,
        ),
        required(
            "text",
            "例子",
            Form.LONG_TEXT,
            example="今天背了几个词？写个数就行",
            help="这一行的例子，一两句话，能写粗体；链接只留下字",
            visibility=PUBLIC,
            other_names=("内容",),
        ),
    ),
    "{id: checkin-question, text: 今天背了几个词？写个数就行}",
)

EDITION = Kind(
    RecordKind.EDITION,
    plural="editions",
    title="行业版",
    about="一行的例子：手册里的例子换成这一行的，文案换成这一行的写法",
    uri=edition_uri("{id}"),
    example_id="training-camp",
    columns=("id", "title"),
    asked_first=("title", "summary"),
    other_names=("行业",),
    keys=(
        required(
            "title",
            "行业名",
            Form.TEXT,
            example="教育训练营",
            help="这一行叫什么，按钮上就是它，六个字以内",
            visibility=PUBLIC,
            other_names=TITLE_NAMES,
        ),
        required(
            "summary",
            "一句话",
            Form.TEXT,
            example="二十一天一期，交作业、有人批",
            help="哪种群算这一行",
            visibility=PUBLIC,
            other_names=("简介",),
        ),
        required(
            "examples",
            "例子",
            ListOf(EXAMPLE),
            example="[{id: checkin-question, text: 今天背了几个词？写个数就行}]",
            help="手册问到的每个例子，这一行怎么写",
            visibility=PUBLIC,
        ),
        COMPLIANCE,
    ),
)
