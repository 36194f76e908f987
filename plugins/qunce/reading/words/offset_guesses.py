"""What an offset that cannot be read may have meant."""

import re
import unicodedata

from qunce.model.offset import Offset

ANCHORS = {"开讲": "T", "开场": "T", "开始": "T", "散场": "E", "结束": "E"}
SIDES = {"前": "-", "后": "+"}
UNITS = {"天": "d", "小时": "h", "分钟": "m"}
NUMERALS = {"一": "1", "二": "2", "两": "2"} | {
    numeral: str(number) for number, numeral in enumerate("三四五六七八九十", 3)
}
SPOKEN = re.compile(
    rf"(?P<anchor>{'|'.join(ANCHORS)})(?P<side>前|后)"
    rf"(?P<count>\d{{1,3}}|[{''.join(NUMERALS)}])个?(?P<unit>{'|'.join(UNITS)})"
    r"@?(?P<clock>\d{1,2}:\d\d)?"
)
"""As pages say it: 开讲前两天20:00, 散场前10分钟."""
LOOSE = re.compile(
    r"(?P<anchor>[TE]?)(?P<side>[+-])(?P<count>\d{1,3})(?P<unit>天|小时|分钟?|[DHM])?"
    r"@?(?P<clock>\d{1,2}:\d\d)?"
)
"""Signs and digits with something left out, in capitals."""


def offset_guess(words: str) -> str | None:
    """The right spelling of what these words seem to mean; None when that is anybody's guess."""
    plain = unicodedata.normalize("NFKC", words).upper().replace(" ", "").replace("—", "-")
    match = SPOKEN.fullmatch(plain) or LOOSE.fullmatch(plain)
    if not match:
        return None
    anchor = ANCHORS.get(match["anchor"], match["anchor"]) or "T"
    side = SIDES.get(match["side"], match["side"])
    count = NUMERALS.get(match["count"], match["count"])
    clock = f"@{match['clock']:>05}" if match["clock"] else ""
    return _readable(f"{anchor}{side}{count}{_unit(match['unit'])}{clock}")


def _unit(written: str | None) -> str:
    """Days, where nothing is said."""
    if not written:
        return "d"
    return UNITS.get(written) or ("m" if written == "分" else written.lower())


def _readable(spelling: str) -> str | None:
    try:
        return Offset.parse(spelling).spelling
    except ValueError:
        return None
