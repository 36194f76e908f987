"""Playbooks as data."""

from qunce.model.addresses import playbook_uri
from qunce.model.kinds.common import PUBLIC, TITLE_NAMES
from qunce.model.kinds.keys import Form, IdOf, ListOf, optional, required
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.names import RecordKind

PLAYBOOK = Kind(
    RecordKind.PLAYBOOK,
    plural="playbooks",
    title="手册",
    about="一件事怎么做，连同它的清单",
    uri=playbook_uri("{section}", "{id}"),
    example_id="guest-share",
    columns=("id", "section", "title"),
    keys=(
        required(
            "title",
            "标题",
            Form.TEXT,
            example="七天签到计划",
            help="这件事叫什么",
            visibility=PUBLIC,
            other_names=TITLE_NAMES,
        ),
        required(
            "summary",
            "一句话",
            Form.TEXT,
            example="用一周的固定小动作，让新群的人养成看群的习惯。",
            help="一句话说清讲什么，列表里看得到",
            visibility=PUBLIC,
            other_names=("摘要",),
        ),
        required(
            "goal",
            "目标",
            Form.TEXT,
            example="第 7 天仍有三成以上的人签到。",
            help="做到什么样算成",
            visibility=PUBLIC,
        ),
        required(
            "roles",
            "角色",
            ListOf(Form.TEXT),
            example="[运营, 群主]",
            help="谁来做",
            visibility=PUBLIC,
        ),
        required(
            "when",
            "什么时候用",
            Form.TEXT,
            example="建群两周内",
            help="什么情况下用它，一句话",
            visibility=PUBLIC,
        ),
        required(
            "effort",
            "工作量",
            Form.TEXT,
            example="准备半天，之后每天十分钟",
            help="要花多少时间",
            visibility=PUBLIC,
        ),
        required(
            "snippets",
            "文案",
            ListOf(IdOf(RecordKind.SNIPPET)),
            example="[]",
            help="用得上的文案，没有就写 []",
            visibility=PUBLIC,
        ),
        required(
            "metrics",
            "指标",
            ListOf(Form.TEXT),
            example="[签到率]",
            help="看哪几个数",
            visibility=PUBLIC,
        ),
        optional(
            "related",
            "相关",
            ListOf(IdOf(RecordKind.PLAYBOOK)),
            example="[guest-share]",
            help="还该看哪几篇",
            visibility=PUBLIC,
            default=(),
        ),
        optional(
            "owner", "负责人", Form.TEXT, example="运营组", help="谁维护这一篇", visibility=PUBLIC
        ),
        required(
            "reviewed",
            "复查日期",
            Form.DATE,
            example="2026-11-22",
            help="上次逐句看过的那天",
            visibility=PUBLIC,
        ),
        required(
            "review_every",
            "复查周期",
            Form.DAYS,
            example="180d",
            help="多少天看一次，超过了页面会说",
            visibility=PUBLIC,
        ),
    ),
)
