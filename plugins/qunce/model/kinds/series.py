"""Series as data."""

from qunce.model.addresses import series_uri
from qunce.model.kinds.common import PUBLIC, TITLE_NAMES
from qunce.model.kinds.keys import Choice, Form, IdOf, ListOf, Option, optional, required
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind

WEEKDAYS = Choice(
    (
        Option(0, "周一", "星期一", ("礼拜一", "周1")),
        Option(1, "周二", "星期二", ("礼拜二", "周2")),
        Option(2, "周三", "星期三", ("礼拜三", "周3")),
        Option(3, "周四", "星期四", ("礼拜四", "周4")),
        Option(4, "周五", "星期五", ("礼拜五", "周5")),
        Option(5, "周六", "星期六", ("礼拜六", "周6", "周末")),
        Option(6, "周日", "星期日", ("礼拜天", "周7", "周天", "星期天")),
    )
)
"""0 is Monday, as in `datetime`."""

SERIES = Kind(
    RecordKind.SERIES,
    plural="series",
    title="系列",
    about="一个固定栏目：固定的星期和钟点，每次换嘉宾",
    uri=series_uri("{id}"),
    example_id="sunday-share",
    columns=("id", "weekday", "time", "title"),
    asked_first=("title", "weekday", "time", "duration", "host", "groups"),
    other_names=("栏目",),
    keys=(
        required(
            "title",
            "系列名",
            Form.TEXT,
            example="周日分享",
            help="系列的名称",
            visibility=PUBLIC,
            other_names=TITLE_NAMES,
        ),
        required("weekday", "星期", WEEKDAYS, example="周日", help="固定在周几", visibility=PUBLIC),
        required(
            "time",
            "钟点",
            Form.CLOCK,
            example="20:30",
            help="几点开始",
            visibility=PUBLIC,
            other_names=("时间",),
        ),
        required(
            "duration",
            "时长",
            Form.DURATION,
            example="90m",
            help="一场多久",
            visibility=PUBLIC,
            other_names=("length",),
        ),
        optional(
            "timezone",
            "时区",
            Form.TIMEZONE,
            example="Asia/Shanghai",
            help="和站点的时区不同才写",
            visibility=PUBLIC,
            other_names=("tz",),
        ),
        optional(
            "host",
            "主持人",
            IdOf(RecordKind.PERSON),
            example="zhou-yu",
            help="谁固定主持",
            visibility=PUBLIC,
            other_names=("主持",),
        ),
        optional(
            "groups",
            "群",
            ListOf(IdOf(RecordKind.GROUP)),
            example="[florist-a]",
            help="固定在哪几个群",
            visibility=PUBLIC,
            default=(),
            other_names=("社群",),
        ),
    ),
)
