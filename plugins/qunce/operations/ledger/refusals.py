"""What no step of the ledger does, or not without being told so."""

from datetime import datetime, timedelta

from qunce.model.kinds.share_values import STATUSES
from qunce.model.share import PUBLIC_STATUSES, Share, Slot
from qunce.model.share_moves import STEP_TITLES, Move, Step, move_of, steps_from
from qunce.operations.ledger.guide import Guide
from qunce.operations.ledger.wanted import Wanted
from qunce.operations.refused import RefusedError

WEEK = timedelta(days=7)


def allowed(share: Share, wanted: Wanted, guide: Guide) -> Move:
    """What the step makes of the share; refuses what the table of moves does not have."""
    move = move_of(wanted.step, share.status)
    if move is None:
        raise RefusedError(*_not_from_here(share, wanted, guide))
    if move.needs_consent and not wanted.is_certain:
        again = "" if wanted.step is Step.MOVE else "再"
        refuse_unless_sure(
            f"{share.id} {STATUSES.title_of(share.status)}",
            f"要{again}记一次{STEP_TITLES[wanted.step]}",
            guide,
        )
    return move


def refuse_unless_sure(what: str, wish: str, guide: Guide) -> None:
    """Refuse something hardly ever meant, and tell how it is done all the same."""
    raise RefusedError(f"{what}，没有改动。确实{wish}：", guide.insist())


def refuse_past(share: Share, slot: Slot, wanted: Wanted, guide: Guide) -> None:
    """Refuse a time that is over, which mostly is a slip of the year or the month."""
    if slot.end <= wanted.at and not wanted.is_certain:
        when = f"{slot.start:%Y-%m-%d %H:%M}"
        refuse_unless_sure(
            f"{share.id} 的时间会是 {when}，已经过去，看看年份和日期", "要用这个时间", guide
        )


def next_try(share: Share, now: datetime) -> datetime:
    """A time to put into an example: the same evening a week later, never one that is over."""
    start = share.slot.start if share.slot else now.replace(hour=20, minute=30)
    return start + WEEK * max(1, -((start - now) // WEEK))


def missing_speakers(share: Share, guide: Guide) -> str:
    """What comes first where nobody is to speak yet."""
    return f"还没有嘉宾，找到人先{guide.name_speakers(share)}，再确认、公布。"


def _not_from_here(share: Share, wanted: Wanted, guide: Guide) -> list[str]:
    status = STATUSES.title_of(share.status)
    lines = [f"{share.id} 现在是“{status}”，不能{STEP_TITLES[wanted.step]}，没有改动。"]
    if share.status not in PUBLIC_STATUSES:
        lines.append(f"还没有公布，没有人要通知：不办了就{guide.drop(share)}。")
    if not share.speakers:
        lines.append(missing_speakers(share, guide))
    if steps := [one for one in steps_from(share.status) if _can_succeed(share, one)]:
        start = next_try(share, wanted.at)
        lines += ["可以这样改：", *guide.steps(share, steps, start)]
    return lines


def _can_succeed(share: Share, step: Step) -> bool:
    """Whether a share has what the step needs: somebody to speak, or a time to move."""
    if step in (Step.CONFIRM, Step.SCHEDULE):
        return bool(share.speakers)
    return share.slot is not None and not share.slot.is_whole_day
