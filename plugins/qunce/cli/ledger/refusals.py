"""What a command of the ledger will not do, or not without being told so."""

from datetime import datetime, timedelta

from qunce.cli.clock import now_in
from qunce.cli.failures import Failure
from qunce.cli.whole_lines import same_line, whole_line
from qunce.model.kinds.share_values import STATUSES
from qunce.model.share import PUBLIC_STATUSES, Share, Slot
from qunce.model.share_moves import STEP_TITLES, Move, Step, move_of, steps_from

EVEN_SO = "--even-so"
SPOKEN = "原因"
"""Stands for the reason in a line that is told: the line works, and asks for a better one."""
WEEK = timedelta(days=7)


def allowed(share: Share, step: Step, *, even_so: bool) -> Move:
    """What the step makes of the share; refuses what the table of moves does not have."""
    move = move_of(step, share.status)
    if move is None:
        raise Failure(_not_from_here(share, step))
    if move.needs_consent and not even_so:
        again = "" if step is Step.MOVE else "再"
        refuse_unless_sure(
            f"{share.id} {STATUSES.title_of(share.status)}", f"要{again}记一次{STEP_TITLES[step]}"
        )
    return move


def refuse_unless_sure(what: str, wish: str) -> None:
    """Refuse something hardly ever meant, with the line that does it all the same."""
    raise Failure(f"{what}，没有改动。确实{wish}：\n{same_line(EVEN_SO)}")


def refuse_past(share: Share, slot: Slot, now: datetime, *, even_so: bool) -> None:
    """Refuse a time that is over, which mostly is a slip of the year or the month."""
    if slot.end <= now and not even_so:
        when = f"{slot.start:%Y-%m-%d %H:%M}"
        refuse_unless_sure(
            f"{share.id} 的时间会是 {when}，已经过去，看看年份和日期", "要用这个时间"
        )


def step_line(share: Share, step: Step) -> str:
    """A whole line that takes this step."""
    words = [step.value, share.id]
    if step is Step.MOVE or not share.slot:
        words.append(f"{next_try(share):%Y-%m-%d %H:%M}")
    if step not in (Step.CONFIRM, Step.SCHEDULE):
        words += ["--reason", SPOKEN]
    return whole_line(*words)


def next_try(share: Share) -> datetime:
    """A time to put into an example: the same evening a week later, never one that is over."""
    now = now_in(share.timezone)
    start = share.slot.start if share.slot else now.replace(hour=20, minute=30)
    return start + WEEK * max(1, -((start - now) // WEEK))


def _not_from_here(share: Share, step: Step) -> str:
    status = STATUSES.title_of(share.status)
    lines = [f"{share.id} 现在是“{status}”，不能{STEP_TITLES[step]}，没有改动。"]
    if share.status not in PUBLIC_STATUSES:
        folder = share.path.rpartition("/")[0]
        lines.append(f"还没有公布，没有人要通知：不办了就删掉 {folder}。")
    if not share.speakers:
        lines.append(missing_speakers(share))
    if steps := [one for one in steps_from(share.status) if _can_succeed(share, one)]:
        lines.append("可以这样改：")
    lines += [f"{step_line(share, one)}  # {STEP_TITLES[one]}" for one in steps]
    return "\n".join(lines)


def missing_speakers(share: Share) -> str:
    """What comes first where nobody is to speak yet."""
    return f"还没有嘉宾，找到人先在 {share.path} 写上 speakers: [嘉宾的编号]，再确认、公布。"


def _can_succeed(share: Share, step: Step) -> bool:
    """Whether a share has what the step needs: somebody to speak, or a time to move."""
    if step in (Step.CONFIRM, Step.SCHEDULE):
        return bool(share.speakers)
    return share.slot is not None and not share.slot.is_whole_day
