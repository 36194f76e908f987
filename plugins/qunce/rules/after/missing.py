"""What a share still lacks, and who sees to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from qunce.model.library import Library
from qunce.model.share import Numbers, Permission, Share, ShareFormat
from qunce.model.summary import Summary, SummaryStatus
from qunce.rules.asked.awaited_summary import awaits_summary
from qunce.rules.times.windows import DebtKind

WITH_A_SCREEN = frozenset({ShareFormat.LIVE, ShareFormat.OFFLINE, ShareFormat.MIXED})
"""Where slides are shown; at others they are welcome."""


class MissingWeight(StrEnum):
    """How much it matters that something is missing."""

    BEFORE_START = "开场前要有"
    AFTERWARDS = "会后要有"
    OPTIONAL = "可以没有"


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not there; `what` says so in a sentence without a full stop."""

    what: str
    role: str
    weight: MissingWeight
    debt: DebtKind | None = None
    """What it is called once the share is over and it is owed; see `debts`."""


def missing_parts(library: Library, share: Share) -> tuple[Missing, ...]:
    """What is missing, weightiest first; nothing for a share that is off."""
    if share.is_off:
        return ()
    return (
        *(Missing(what, role, MissingWeight.BEFORE_START) for what, role in _for_the_start(share)),
        *(
            Missing(what, role, MissingWeight.AFTERWARDS, kind)
            for what, role, kind in _for_afterwards(library, share)
        ),
        *(Missing(what, role, MissingWeight.OPTIONAL) for what, role in _welcome(library, share)),
    )


def _for_the_start(share: Share) -> Iterator[tuple[str, str]]:
    if not share.slot:
        yield "时间还没有定", "统筹"
    if not share.speakers:
        yield "嘉宾还没有定", "统筹"
    if not share.host:
        yield "主持还没有定", "统筹"
    if not share.groups:
        yield "还没有写在哪个群", "统筹"
    if not share.place and share.format in (ShareFormat.OFFLINE, ShareFormat.MIXED):
        yield "没有地点", "统筹"
    if not share.meeting and share.format in (ShareFormat.LIVE, ShareFormat.MIXED):
        yield "没有会议链接", "嘉宾对接"
    if not share.body.strip():
        yield "没有简介", "宣传"
    for permission, question in (
        (share.consent.record, "能不能录制"),
        (share.consent.publish_summary, "能不能公开总结"),
        (share.consent.quote_members, "能不能引用成员发言"),
    ):
        if permission is Permission.UNKNOWN:
            yield f"嘉宾还没有答复“{question}”", "嘉宾对接"


def _for_afterwards(library: Library, share: Share) -> Iterator[tuple[str, str, DebtKind]]:
    summary = library.summaries.get(share.id)
    if share.consent.record is Permission.YES and not share.recording:
        yield "没有回放链接", "宣传", DebtKind.RECORDING
    if not share.slides and share.format in WITH_A_SCREEN:
        yield "没有课件链接", "嘉宾对接", DebtKind.SLIDES
    if awaits_summary(share, summary):
        yield _of_summary(summary)
    if not share.survey and _sends_a_survey(library, share):
        yield "没有调查结果", "记录", DebtKind.SURVEY
    if share.numbers == Numbers() and library.playbooks[share.playbook].metrics:
        yield "没有记下数据", "统筹", DebtKind.NUMBERS
    # Of a draft they may still be answered or dropped.
    questions = summary.questions if summary and summary.is_public else ()
    if count := sum(not question.is_answered for question in questions):
        yield f"{count} 个问题还没有答复", "嘉宾对接", DebtKind.ANSWERS


def _of_summary(summary: Summary | None) -> tuple[str, str, DebtKind]:
    if not summary:
        return "没有总结", "记录", DebtKind.SUMMARY
    if summary.status is SummaryStatus.DRAFT:
        return "总结还是初稿", "记录", DebtKind.SUMMARY
    if summary.speaker_approved:
        return "总结还没有发布", "记录", DebtKind.SUMMARY
    return "嘉宾还没有同意总结发布", "嘉宾对接", DebtKind.APPROVAL


def _sends_a_survey(library: Library, share: Share) -> bool:
    book = library.playbooks[share.playbook]
    return any(snippet.purpose == "survey" for snippet in library.snippets_named_by(book))


def _welcome(library: Library, share: Share) -> Iterator[tuple[str, str]]:
    for id in share.speakers:
        if not library.people[id].bio:
            yield f"{library.people[id].title}没有一句话介绍", "嘉宾对接"
    if not share.signup:
        yield "没有报名链接", "宣传"
    if not share.slides and share.format not in WITH_A_SCREEN:
        yield "没有课件链接", "嘉宾对接"
