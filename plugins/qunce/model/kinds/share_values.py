"""What the values of a share are made of: its choices, an entry of the ledger, a consent."""

from qunce.model.kinds.common import DAY_NAMES, INTERNAL, PUBLIC
from qunce.model.kinds.keys import Choice, Form, IdOf, MapOf, option, optional, required
from qunce.model.kinds.names import RecordKind
from qunce.model.review.measures import MEASURES
from qunce.model.share import ChangeType, Permission, ShareFormat, ShareStatus

STATUSES = Choice(
    (
        option(ShareStatus.IDEA, "想法", "待定"),
        option(ShareStatus.INVITED, "已邀请", "邀请中"),
        option(ShareStatus.CONFIRMED, "已确认", "确认"),
        # A share is over when its end has passed: nobody writes that.
        option(
            ShareStatus.SCHEDULED,
            "已排期",
            *("已定", "排期", "改期", "已结束", "done", "finished"),
        ),
        option(ShareStatus.POSTPONED, "已延期", "延期", "推迟"),
        option(ShareStatus.CANCELLED, "已取消", "取消", "canceled"),
    )
)

FORMATS = Choice(
    (
        option(ShareFormat.TEXT, "群内文字", "文字"),
        option(ShareFormat.VOICE, "群内语音", "语音"),
        option(ShareFormat.LIVE, "直播", "线上"),
        option(ShareFormat.OFFLINE, "线下"),
        option(ShareFormat.MIXED, "线上线下同时", "混合"),
    )
)

CHANGE_TYPES = Choice(
    (
        option(ChangeType.RESCHEDULED, "改期", "moved"),
        option(ChangeType.RELOCATED, "换地点"),
        option(ChangeType.POSTPONED, "延期"),
        option(ChangeType.CANCELLED, "取消", "canceled"),
        option(ChangeType.REINSTATED, "恢复"),
    )
)

_YES = option(Permission.YES, "同意", "是", "可以", "true")
_NO = option(Permission.NO, "不同意", "否", "不", "false")
_ANONYMOUS = option(Permission.ANONYMOUS, "匿名")
YES_NO = Choice((_YES, _NO))
PERMISSIONS = Choice((_YES, _NO, _ANONYMOUS))

CHANGE_KEYS = (
    required(
        "at",
        "记于",
        Form.WALL_TIME,
        example="2026-11-30 10:00",
        help="什么时候定的，从早到晚排",
        visibility=PUBLIC,
        other_names=(*DAY_NAMES, "时间"),
    ),
    required(
        "type",
        "变更",
        CHANGE_TYPES,
        example="rescheduled",
        help="哪一种变更",
        visibility=PUBLIC,
        other_names=("类型",),
    ),
    required(
        "reason",
        "原因",
        Form.TEXT,
        example="嘉宾出差",
        help="为什么，会写在页面和通知里",
        visibility=PUBLIC,
    ),
    optional(
        "from",
        "原时间",
        Form.AS_WRITTEN,
        example="2026-11-29 20:30",
        help="改期和延期写原来的开始，换地点写原来的地点，其余不写",
        visibility=PUBLIC,
        attribute="came_from",
    ),
    optional(
        "from_duration",
        "原时长",
        Form.DURATION,
        example="90m",
        help="改期时长短也变了才写，原来多长",
        visibility=PUBLIC,
    ),
)
CHANGE = MapOf(
    CHANGE_KEYS,
    "{at: 2026-11-30 10:00, type: rescheduled, from: 2026-11-29 20:30, reason: 嘉宾出差}",
)

CONSENT_KEYS = (
    optional(
        "record",
        "录制",
        YES_NO,
        example="yes",
        help="能不能录制，没问过就不写",
        visibility=INTERNAL,
        default=Permission.UNKNOWN,
    ),
    optional(
        "publish_summary",
        "公开总结",
        YES_NO,
        example="yes",
        help="能不能公开总结，写了 no 总结就发不出去",
        visibility=INTERNAL,
        default=Permission.UNKNOWN,
    ),
    optional(
        "quote_members",
        "引用成员",
        PERMISSIONS,
        example="anonymous",
        help="能不能引用成员的发言，匿名写 anonymous",
        visibility=INTERNAL,
        default=Permission.UNKNOWN,
    ),
)
CONSENT = MapOf(CONSENT_KEYS, "{record: yes, publish_summary: yes}")

NUMBER_KEYS = tuple(
    optional(
        one.name,
        one.label,
        Form.NUMBER,
        example=one.example,
        help=f"{one.how}，{one.when}记",
        visibility=INTERNAL,
        other_names=(one.title,),
    )
    for one in MEASURES
)
NUMBERS = MapOf(NUMBER_KEYS, "{signups: 46, attended: 31, spoke: 12, asked: 7}")

WANTED_KEYS = (
    required(
        "topic",
        "题目",
        Form.TEXT,
        example="换季的花怎么卖",
        help="想听什么，一句话",
        visibility=INTERNAL,
        other_names=("title", "主题"),
    ),
    required(
        "votes",
        "票数",
        Form.NUMBER,
        example="9",
        help="几个人想听",
        visibility=INTERNAL,
        other_names=("count", "票"),
    ),
    optional(
        "idea",
        "想法",
        IdOf(RecordKind.SHARE),
        example="season-flowers",
        help="写成了哪一个想法，写分享的编号，票数就加给它",
        visibility=INTERNAL,
        other_names=("share", "分享"),
    ),
)
WANTED = MapOf(WANTED_KEYS, "{topic: 换季的花怎么卖, votes: 9}")
