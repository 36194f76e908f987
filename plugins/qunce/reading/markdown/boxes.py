"""Boxes that are nearly those of a checklist item: `-[ ] 发公告`, `• □ 发公告`, `- [√] 发公告`."""

import re

from qunce.model.problem_codes import ITEM_BOX
from qunce.reading.words.report import Report
from qunce.reading.words.wording import quoted

BLANKS = " \t\u00a0\u3000"
TICKS = "xX√✓✔☑"
MARK = r"(?:(?P<number>\d{1,3})[.)、．]|(?P<bullet>[-*+－−–—•·●○◦▪・]))"
BOX = rf"(?P<box>[\[［【](?P<state>[{BLANKS}{TICKS}]*)[\]］】]|[□☐☑❏◻⬜])"
LINE = re.compile(
    rf"(?P<indent>[ \t>]*+)(?:{MARK}[{BLANKS}]*+)?{BOX}(?P<after>[{BLANKS}]*+)(?P<text>.*)"
)
LINK = re.compile(r"[(\[:]")
"""What follows a link's words in brackets."""


def check_box(line: str, number: int, report: Report) -> None:
    """Report a line that was meant to be a task but will show as text."""
    box = _box(line)
    if not box:
        return
    text = box["text"].rstrip()
    if not text:
        report.add(ITEM_BOX, number, "方框后面没有字", "写上要做的事，例如 - [ ] 发公告")
    elif mended_box(line) == line:
        what = f"清单项{quoted(text)}在这个位置只会显示成文字"
        hint = "和上面的列表对齐，子项缩进两格；不是清单项就放进 ``` 围栏"
        report.add(ITEM_BOX, number, what, hint)
    else:
        what = f"清单项{quoted(text)}的方框写法不对"
        hint = f"写成 {mended_box(line).strip()}，方括号里外各一个半角空格"
        report.add(ITEM_BOX, number, what, hint)


def mended_box(line: str) -> str:
    """The line with its box written as it should be; unchanged where there is none to mend."""
    box = _box(line)
    if not box or not box["text"]:
        return line
    mark = f"{box['number']}." if box["number"] else "-"
    if box["bullet"] and box["bullet"] in "*+":
        mark = box["bullet"]
    return f"{box['indent']}{mark} [{_state(box)}] {box['text']}"


def _state(box: re.Match[str]) -> str:
    written = (box["state"] or "").strip(BLANKS)
    if written in ("x", "X"):
        return written
    return "x" if written or box["box"] == "☑" else " "


def _box(line: str) -> re.Match[str] | None:
    box = LINE.fullmatch(line)
    if not box or len((box["state"] or "").strip(BLANKS)) > 1:
        return None
    is_link = box["box"].startswith("[") and not box["after"] and LINK.match(box["text"])
    return None if is_link else box
