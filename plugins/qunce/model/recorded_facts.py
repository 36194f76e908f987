"""What the record of a share decides, and how texts speak of it.

A blank whose default speaks of such a thing says it of every share, whatever its record says;
the word named here says what the record says.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecordedFact:
    """One thing that a record decides."""

    placeholder: str
    """The word that says it."""
    said: re.Pattern[str]
    """How a text states it, one way or the other."""
    stems: tuple[str, ...]
    """A field called so, or so and one of `SUFFIXES`, asks for what the record knows."""

    def is_asked_by(self, name: str) -> bool:
        """Whether a field of that name asks for it."""
        return any(name == stem + suffix for stem in self.stems for suffix in SUFFIXES)


SUFFIXES = ("", "说明", "情况", "链接", "地址", "网址", "方式", "入口")

RECORDED_FACTS = (
    RecordedFact("回放说明", re.compile(r"回放"), ("回放", "录播")),
    RecordedFact(
        "录制说明",
        re.compile(r"录(?:音|屏|制|像)|[不会可]录|录不录"),
        ("录制", "录音", "录屏", "录像", "录不录"),
    ),
    RecordedFact(
        "报名说明",
        re.compile(r"(?:不用|不必|无需|需要|先|已经?)报名|报名(?:自动|链接|入口|截止)"),
        ("报名",),
    ),
    RecordedFact(
        "参加方式",
        re.compile(r"会议(?:链接|入口|号)|腾讯会议|地点[在是改]|地点不变"),
        ("会议", "参加", "入会"),
    ),
    RecordedFact(
        "总结说明",
        re.compile(r"[会后不要]发[^，。；]{0,6}总结|总结[^，。；]{0,4}(?:会发|不发|公开)"),
        ("总结",),
    ),
    RecordedFact(
        "引用说明",
        re.compile(r"(?:不写|隐去|不提)[^，。；]{0,4}名|匿名|写群?昵称"),
        ("引用",),
    ),
    RecordedFact("时间", re.compile(r"时间(?:也)?(?:不变|照旧|改到|推迟)"), ()),
)
"""In the order they are asked: a replay is spoken of with the word for recording in it."""
