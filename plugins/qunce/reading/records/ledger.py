"""The ledger of a share: what each entry says, and whether it agrees with the status."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from qunce.model.problem_codes import KEY_MISSING, KEY_UNKNOWN, LEDGER_ORDER, LEDGER_STATUS
from qunce.model.share import OFF_STATUSES, Change, ChangeType, ShareStatus, Slot
from qunce.model.share_moves import CALLED_OFF, last_standing
from qunce.reading.values.converters import Converter, text
from qunce.reading.values.keys import Values
from qunce.reading.values.times import in_zone, wall_time
from qunce.reading.words.report import Place

FROM_A_TIME = frozenset({ChangeType.RESCHEDULED, ChangeType.POSTPONED})


def read_change(values: Values, zone: str, place: Place) -> Change | None:
    """One entry of `changes`; None when something in it is wrong."""
    kind, at = values["type"], values["at"]
    if kind is None or at is None or values["reason"] is None:
        return None
    moment = in_zone(at, zone, values.line_of("at"), place.key("at"))
    start = place_left = None
    if kind in FROM_A_TIME:
        wall = _from(values, kind, wall_time, "2026-11-29 20:30", place)
        start = wall and in_zone(wall, zone, values.line_of("from"), place.key("from"))
    elif kind is ChangeType.RELOCATED:
        place_left = _from(values, kind, text, "原来的地点", place)
    elif values.has("from"):
        what = f"type 是 {kind} 时不写 from"
        place.wrong(KEY_UNKNOWN, values.line_of("from"), what, "删掉 from")
    if kind is not ChangeType.RESCHEDULED and values.has("from_duration"):
        what = f"type 是 {kind} 时不写 from_duration"
        place.wrong(KEY_UNKNOWN, values.line_of("from_duration"), what, "删掉 from_duration")
    if moment is None:
        return None
    return Change(moment, kind, values["reason"], start, place_left, values["from_duration"])


def check_ledger(
    share: str, values: Values, slot: Slot | None, changes: Sequence[Change], place: Place
) -> None:
    """Entries stand in time order, and the last one that counts agrees with the status."""
    _check_order(values, changes, place)
    last = last_standing(changes)
    told = CALLED_OFF.get(last) if last else None
    status = values["status"]
    if told and told is not status:
        what = f"changes 最后说 {last}，status 却是 {status}"
        hint = f"改成 {told}；又照常举办的，在 changes 里加一项 type: reinstated"
        place.wrong(LEDGER_STATUS, values.line_of("status"), what, hint)
    elif status in OFF_STATUSES and not told:
        what = f"status 是 {status}，changes 的最后一项却不是"
        place.wrong(LEDGER_STATUS, values.line_of("status"), what, _how_to(share, status, slot))


def _check_order(values: Values, changes: Sequence[Change], place: Place) -> None:
    for position, (before, after) in enumerate(pairwise(changes), start=2):
        if after.at < before.at:
            place.key("changes").item(position).wrong(
                LEDGER_ORDER,
                values["changes"][position - 1].line_of("at"),
                f"at 是 {after.at:%Y-%m-%d %H:%M}，早于上一项",
                "按 at 从早到晚排",
            )


def _how_to(share: str, status: ShareStatus, slot: Slot | None) -> str:
    if status is ShareStatus.CANCELLED:
        return f"先改回 scheduled，再运行 qunce cancel {share} --reason 原因"
    start = f"{slot.start:%Y-%m-%d %H:%M}" if slot else "原来的 start"
    return (
        f"在 changes 里加一项 {{at: 决定延期的时间, type: postponed, from: {start}, reason: 原因}}"
    )


def _from(values: Values, kind: ChangeType, convert: Converter, example: str, place: Place) -> Any:  # noqa: ANN401 - a time or a place
    node = values["from"]
    if node is not None:
        return convert(node, place.key("from"))
    what = f"type 是 {kind}，没有写 from"
    place.wrong(KEY_MISSING, values.line_of("type"), what, f"加上 from: {example}")
    return None
