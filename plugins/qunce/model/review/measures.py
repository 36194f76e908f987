"""What is counted at every share, how and when.

The keys of `numbers` are made of this table, trends are labelled from it, and the handbook's own
table is held to it.
"""

from dataclasses import dataclass

from qunce.model.share import Share


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing to count."""

    name: str
    """Its attribute in `Numbers`."""
    label: str
    """What it is called in a column."""
    title: str
    """What it is called in a sentence, as in a playbook's `metrics`."""
    how: str
    """What counts, so that two people count the same."""
    when: str
    """When it is noted down."""
    example: str


MEASURES = (
    Measure("signups", "报名", "报名人数", "报名页人数，去掉重复", "开场前 1 小时", "46"),
    Measure(
        "attended",
        "到场",
        "在线人数",
        "直播看峰值；群内看开场签到的条数",
        "开场后 15 分钟",
        "31",
    ),
    Measure("spoke", "发言", "发言人数", "分享期间说过话的人，一人算一次", "散场后", "12"),
    Measure("asked", "提问", "提问数", "控场编号的总数，另记没答到的", "散场后", "7"),
    Measure(
        "reads",
        "总结阅读",
        "总结阅读数",
        "公众号、网页、微博分开记",
        "发出后第 4 天",
        "180",
    ),
    Measure("joined", "新增", "新增成员数", "通过这一场来、并通过审核的人", "T+7 天", "5"),
)
"""Those that somebody writes down, in the order a share goes through them."""

VOTES = Measure("wanted", "投票", "下期主题投票数", "三问里第 3 问的票数", "T+7 天", "16")
"""Added up from the topics that the survey asked for, so that nobody writes it twice."""

ALL_MEASURES = (*MEASURES, VOTES)


def counted_at(share: Share, measure: Measure) -> int | None:
    """What was counted; None where nobody counted it."""
    if measure is VOTES:
        return sum(one.votes for one in share.wanted) if share.wanted else None
    number: int | None = getattr(share.numbers, measure.name)
    return number
