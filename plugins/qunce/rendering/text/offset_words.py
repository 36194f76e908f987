"""Offsets in words: 开讲前两天 20:00 where no share gives them a date, T-2 beside the date."""

from qunce.model.offset import Anchor, Offset, Unit

ANCHORS = {Anchor.START: "开讲", Anchor.END: "散场"}
UNITS = {Unit.DAY: "天", Unit.HOUR: "小时", Unit.MINUTE: "分钟"}
NUMERALS = ("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十")


def offset_words(offset: Offset | None) -> str:
    """开讲前两天 20:00, 散场前 10 分钟, 开讲时, 散场当天 12:00; empty for no offset."""
    if not offset:
        return ""
    clock = f" {offset.clock:%H:%M}" if offset.clock else ""
    return f"{ANCHORS[offset.anchor]}{_distance(offset)}{clock}"


def offset_label(offset: Offset) -> str:
    """T-2, E+1, T+2 小时: short enough to stand beside its date, and without its clock."""
    unit = "" if offset.in_days else f" {UNITS[offset.unit]}"
    return f"{offset.anchor}{offset.count:+d}{unit}" if offset.count else f"{offset.anchor}-0"


def _distance(offset: Offset) -> str:
    if not offset.count:
        return "当天" if offset.in_days else "时"
    side = "前" if offset.count < 0 else "后"
    return f"{side}{_counted(abs(offset.count), offset.unit)}"


def _counted(count: int, unit: Unit) -> str:
    """As one says it, 两天; minutes and large numbers as one reads them, 10 分钟."""
    if unit is Unit.MINUTE or count >= len(NUMERALS):
        return f" {count} {UNITS[unit]}"
    return f"{NUMERALS[count]}{UNITS[unit]}"
