"""Summaries as data."""

from qunce.model.addresses import summary_uri
from qunce.model.kinds.common import AUTHOR_NAMES, COMPLIANCE, DAY_NAMES, INTERNAL, PUBLIC
from qunce.model.kinds.keys import Choice, Form, IdOf, ListOf, MapOf, option, optional, required
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind
from qunce.model.summary import SummaryStatus

STATUSES = Choice(
    (
        option(SummaryStatus.DRAFT, "草稿"),
        option(SummaryStatus.REVIEW, "待审", "审核"),
        option(SummaryStatus.PUBLISHED, "已发布", "发布"),
        option(SummaryStatus.CORRECTED, "已更正", "更正"),
        option(SummaryStatus.WITHDRAWN, "已撤回", "撤回"),
    )
)

CORRECTION_KEYS = (
    required(
        "at",
        "更正于",
        Form.DATE,
        example="2026-12-20",
        help="哪天改的",
        visibility=PUBLIC,
        other_names=DAY_NAMES,
    ),
    required(
        "text",
        "改了什么",
        Form.TEXT,
        example="第二段的人数改为 120",
        help="原来是什么，现在是什么",
        visibility=PUBLIC,
    ),
)

WITHDRAWAL_KEYS = (
    required(
        "at",
        "撤回于",
        Form.DATE,
        example="2026-12-22",
        help="哪天撤的，页面上看得见",
        visibility=PUBLIC,
        other_names=DAY_NAMES,
    ),
    required(
        "reason",
        "原因",
        Form.TEXT,
        example="嘉宾改了主意",
        help="为什么撤，只给团队看",
        visibility=INTERNAL,
    ),
)

SUMMARY = Kind(
    RecordKind.SUMMARY,
    plural="summaries",
    title="总结",
    about="一场分享的会后总结，和分享放在同一个文件夹，标题跟着分享",
    uri=summary_uri("{id}"),
    example_id="florist-regulars",
    columns=("id", "status", "title"),
    asked_first=("takeaways", "authors"),
    keys=(
        required(
            "status",
            "进展",
            STATUSES,
            example="draft",
            help="写到哪一步；公开站点上只有已发布和已更正的",
            visibility=PUBLIC,
            other_names=("状态",),
        ),
        optional(
            "authors",
            "作者",
            ListOf(IdOf(RecordKind.PERSON)),
            example="[zhou-yu]",
            help="谁写的",
            visibility=PUBLIC,
            default=(),
            other_names=AUTHOR_NAMES,
        ),
        optional(
            "takeaways",
            "收获",
            ListOf(Form.TEXT),
            example="[先让一个人被看见, 题目越小越好, 奖励先算账再宣布]",
            help="读的人带走的几条，发布时要有 3 到 5 条",
            visibility=PUBLIC,
            default=(),
            other_names=("要点",),
        ),
        optional(
            "speaker_approved",
            "嘉宾确认",
            Form.DATE,
            example="2026-12-08",
            help="嘉宾看过并同意发布的那天，发布前必填",
            visibility=INTERNAL,
        ),
        optional(
            "corrections",
            "更正",
            ListOf(MapOf(CORRECTION_KEYS, "{at: 2026-12-20, text: …}")),
            example="[{at: 2026-12-20, text: 第二段的人数改为 120}]",
            help="发布以后改了什么，进展是 corrected 时必填",
            visibility=PUBLIC,
            default=(),
        ),
        optional(
            "published",
            "发布于",
            Form.DATE,
            example="2026-12-09",
            help="哪天发的，由 qunce summary publish 写",
            visibility=PUBLIC,
        ),
        optional(
            "withdrawn",
            "撤回记录",
            MapOf(WITHDRAWAL_KEYS, "{at: 2026-12-22, reason: 嘉宾改了主意}"),
            example="{at: 2026-12-22, reason: 嘉宾改了主意}",
            help="由 qunce summary withdraw 写，进展是 withdrawn 时必填",
            visibility=PUBLIC,
        ),
        COMPLIANCE,
    ),
)
