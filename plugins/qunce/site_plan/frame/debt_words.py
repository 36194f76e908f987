"""What is said of something owed: how it is brought, and a reminder for whoever owes it."""

from collections.abc import Iterable
from datetime import date

from qunce.model.addresses import share_uri
from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.summary import Summary, SummaryStatus
from qunce.rendering.text.chinese_dates import day_text
from qunce.rules.after.debts import Debt, answers_to_take_in
from qunce.rules.times.windows import DebtKind

LINES = {
    DebtKind.RECORDING: ("回放", "recording: https://…"),
    DebtKind.SLIDES: ("课件", "slides: https://…"),
    DebtKind.SURVEY: ("调查结果", "survey: https://…"),
    DebtKind.NUMBERS: ("数据", "numbers: {signups: …, attended: …, spoke: …, asked: …}"),
}
"""What is brought, and what the share's own metadata then says."""


def action(library: Library, debt: Debt) -> str:
    """What ends it: a command as it is typed, or a file and what to write there."""
    share = debt.share
    if debt.kind in LINES:
        name, line = LINES[debt.kind]
        return f"把{name}写进 {share.path}：{line}"
    if debt.kind is DebtKind.APPROVAL:
        return f"请嘉宾过目，同意了就 qunce summary approve {share.id}"
    if debt.kind is DebtKind.HANDBOOK:
        return f"收进 {_playbooks(library, share)}，在那里链接到这一问"
    summary = library.summaries.get(share.id)
    return _with_summary(summary, debt) if summary else f"qunce new summary {share.id}"


def _with_summary(summary: Summary, debt: Debt) -> str:
    if debt.kind is DebtKind.ANSWERS:
        lines = [str(one.line) for one in summary.questions if not one.is_answered]
        return f"问到了就写进 {summary.path} 第 {'、'.join(lines)} 行，删掉 unanswered"
    if summary.status is SummaryStatus.DRAFT:
        return f"写完 {summary.path}，请嘉宾过目"
    return f"qunce summary publish {summary.share}"


def _playbooks(library: Library, share: Share) -> str:
    marked = (one.question.handbook for one in answers_to_take_in(library, share))
    return "、".join(dict.fromkeys(library.playbooks[id].path for id in marked if id))


def due_text(due: date, year: int) -> str:
    """`12月8日（周二）该有`"""
    return f"{day_text(due, year)}该有"


def reminder(library: Library, share: Share, debts: Iterable[Debt], year: int) -> str:
    """What the team is told of a share: what it owes, whose that is, since when."""
    held = f"{day_text(share.slot.start, year)}讲完" if share.slot else ""
    lines = [f"{debt.what}（{debt.role}），{due_text(debt.due, year)}" for debt in debts]
    address = library.settings.addresses.public_url(share_uri(share.id))
    return "\n".join(
        [f"【还欠】{share.title}", *filter(None, [held]), *lines, *filter(None, [address])]
    )
