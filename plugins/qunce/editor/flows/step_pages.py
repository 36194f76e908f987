"""The steps of a share as pages: what each is called, and what it asks."""

from collections.abc import Sequence
from dataclasses import dataclass

from qunce.model.share import PUBLIC_STATUSES, Share
from qunce.model.share_moves import STEP_TITLES, Step, move_of


@dataclass(frozen=True, slots=True)
class StepPage:
    """One page; its name stands in the address."""

    name: str
    step: Step
    title: str
    explained: str
    asks_time: bool = False
    asks_place: bool = False
    asks_reason: bool = True


def _page(step: Step, explained: str, *, time: bool = False, reason: bool = True) -> StepPage:
    return StepPage(
        step.value, step, STEP_TITLES[step], explained, asks_time=time, asks_reason=reason
    )


STEP_PAGES: Sequence[StepPage] = (
    _page(Step.CONFIRM, "嘉宾答应了。还不公布，没有人会收到。", time=True, reason=False),
    _page(
        Step.SCHEDULE,
        "下次发布以后，它在网站和订阅的日历上，所有人看得到。",
        time=True,
        reason=False,
    ),
    _page(Step.MOVE, "原来的时间留在记录里，订阅了日历的人会收到新的。", time=True),
    StepPage("place", Step.MOVE, "换地点", "时间不变，原来的地点留在记录里。", asks_place=True),
    _page(Step.POSTPONE, "新时间以后再定；定了，回到这里点“改期”。"),
    _page(Step.CANCEL, "页面还在，写明取消；订阅了日历的人会看到它取消了。"),
    _page(Step.REINSTATE, "照原来的时间办。要换时间，点“改期”。"),
)
BY_NAME = {page.name: page for page in STEP_PAGES}


def offered(share: Share) -> tuple[StepPage, ...]:
    """The pages that lead somewhere from where a share stands."""
    return tuple(page for page in STEP_PAGES if _leads_on(page, share))


def _leads_on(page: StepPage, share: Share) -> bool:
    move = move_of(page.step, share.status)
    if page.asks_place:
        return move is not None and bool(share.place) and not share.is_off
    if page.step is Step.MOVE:
        return move is not None and share.slot is not None
    return move is not None and not move.needs_consent


def asks_time(page: StepPage, share: Share) -> bool:
    """Whether a page asks for a time: the first steps only where there is none yet."""
    return page.asks_time and (page.step is Step.MOVE or share.slot is None)


def can_be_dropped(share: Share) -> bool:
    """Whether nobody was told of it, so that nobody has to be told that it is off."""
    return share.status not in PUBLIC_STATUSES and not share.changes
