"""Words people type for commands that are called otherwise, and the line that works."""

from collections.abc import Sequence
from dataclasses import dataclass

from qunce.cli.whole_lines import quoted

REASON = ("--reason", "原因")


@dataclass(frozen=True, slots=True)
class Meant:
    """A command, with what it needs beside the words that were typed."""

    command: str
    example: tuple[str, ...] = ()
    """Stands for the words behind the command where none were typed."""
    needed: tuple[str, str] | None = None
    """An option with its value, which is added unless it was typed."""


CANCEL = Meant("cancel", ("分享",), REASON)
POSTPONE = Meant("postpone", ("分享",), REASON)
REINSTATE = Meant("reinstate", ("分享",), REASON)
MOVE = Meant("move", ("分享", "2026-12-13 20:30"), REASON)
BY_WORD = (
    dict.fromkeys(("delay", "defer", "延期", "推迟"), POSTPONE)
    | dict.fromkeys(("delete", "remove", "rm", "取消", "删除"), CANCEL)
    | dict.fromkeys(("reschedule", "改期", "改时间"), MOVE)
    | dict.fromkeys(("restore", "resume", "恢复"), REINSTATE)
    | dict.fromkeys(("确认", "accept"), Meant("confirm", ("分享",)))
    | dict.fromkeys(("排期", "公布"), Meant("schedule", ("分享",)))
    | dict.fromkeys(("撤回", "撤销", "revert"), Meant("undo", ("分享",)))
    | dict.fromkeys(("改名", "mv"), Meant("rename", ("分享", "新编号")))
    | dict.fromkeys(("validate", "lint", "test", "检查"), Meant("check"))
    | dict.fromkeys(("preview", "start", "dev", "server", "预览"), Meant("serve"))
    | dict.fromkeys(("add", "create", "新建"), Meant("new", ("share", "编号")))
    | dict.fromkeys(("notice", "公告", "文案"), Meant("announce", ("文案", "分享")))
    | dict.fromkeys(("repair", "修复"), Meant("fix"))
    | dict.fromkeys(("show", "列表"), Meant("list", ("shares",)))
    | dict.fromkeys(("todo", "今天", "今日"), Meant("today"))
    | dict.fromkeys(("calendar", "feed", "日历"), Meant("ics"))
)


def working_line(program: str, word: str, rest: Sequence[str]) -> str | None:
    """The whole line that does what was probably meant; None for a word nobody knows."""
    meant = BY_WORD.get(word.casefold())
    if meant is None:
        return None
    words = list(rest or meant.example)
    if meant.needed and not any(word.startswith(meant.needed[0]) for word in words):
        words += meant.needed
    return f"{program} {meant.command} {' '.join(map(quoted, words))}".rstrip()
