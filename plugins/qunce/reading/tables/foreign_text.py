"""Another site's Markdown, made fit for ours: its shortcodes, its pictures, its links.

Nothing is thrown away silently: each thing that was changed or does not lead anywhere is a remark.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from qunce.reading.markdown.lines import Fence, parts_of

SHORTCODE = re.compile(r"\{\{[<%]\s*(?P<name>/?[\w./-]+)\s*(?P<rest>.*?)\s*/?[>%]\}\}")
LIQUID = re.compile(r"\{%-?\s*(?P<name>\w+)\s*(?P<rest>.*?)\s*-?%\}")
VALUE = re.compile(r"""(?:id=)?["']?(?P<id>[\w-]{6,})["']?""")
VIDEOS: dict[str, str] = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "bilibili": "https://www.bilibili.com/video/{}",
    "vimeo": "https://vimeo.com/{}",
}
PICTURE = re.compile(r"!\[(?P<alt>[^\]\n]*)\]\(\s*<?(?P<to>[^\s)>]+)>?(?:\s+[\"'][^)\n]*)?\s*\)")
LINK = re.compile(
    r"(?<!!)\[(?P<words>[^\]\n]+)\]\(\s*<?(?P<to>[^\s)>]*)>?(?:\s+[\"'][^)\n]*)?\s*\)"
)
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
ELSEWHERE = re.compile(r"(?:https?:)?//|mailto:|tel:", re.IGNORECASE)
MORE = re.compile(r"<!--\s*more\s*-->", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnMarkdown:
    """A body as ours; `video` is the first one it embedded."""

    text: str
    video: str
    remarks: tuple[str, ...]


def own_markdown(text: str) -> OwnMarkdown:
    """The body of another site's page."""
    videos: list[str] = []
    remarks: list[str] = []
    lines = text.split("\n")
    fenced = _fenced_lines(text)
    for index, line in enumerate(lines):
        if index in fenced:
            continue
        lines[index] = _outside_code(line, lambda words: _own(words, videos, remarks))
    return OwnMarkdown("\n".join(lines).strip("\n"), next(iter(videos), ""), tuple(remarks))


def _fenced_lines(text: str) -> set[int]:
    """The lines of fenced code, from 0."""
    found: set[int] = set()
    for part in parts_of(text):
        if isinstance(part, Fence):
            found.update(range(part.line - 1, part.line + part.text.count("\n") + 2))
    return found


def _outside_code(line: str, change: Callable[[str], str]) -> str:
    parts, end = [], 0
    for code in CODE.finditer(line):
        parts += [change(line[end : code.start()]), code[0]]
        end = code.end()
    return "".join([*parts, change(line[end:])])


def _own(words: str, videos: list[str], remarks: list[str]) -> str:
    words = MORE.sub("", words)
    for pattern in (SHORTCODE, LIQUID):
        words = pattern.sub(lambda found: _shortcode(found, videos, remarks), words)
    words = PICTURE.sub(lambda found: _picture(found, remarks), words)
    return LINK.sub(lambda found: _link(found, remarks), words)


def _shortcode(found: re.Match[str], videos: list[str], remarks: list[str]) -> str:
    name = found["name"].lower()
    id = VALUE.search(found["rest"])
    if name in VIDEOS and id:
        address = VIDEOS[name].format(id["id"])
        videos.append(address)
        return f"[视频]({address})"
    remarks.append(f"去掉了短代码 {found['name']}")
    return ""


def _picture(found: re.Match[str], remarks: list[str]) -> str:
    """A picture of another origin becomes a link, for a page of ours asks no other.

    One of the old site is not there any more.
    """
    target = found["to"]
    if ELSEWHERE.match(target):
        remarks.append(f"图片在别的网站上，改成了链接：{target}")
        return f"[图片{found['alt'] and '：'}{found['alt']}]({target})"
    remarks.append(f"图片没有一起来：{target}")
    return f"（图片：{found['alt'] or target}）"


def _link(found: re.Match[str], remarks: list[str]) -> str:
    target = found["to"]
    if ELSEWHERE.match(target):
        return found[0]
    remarks.append(f"链接在这里没有去处：{target or '（空）'}")
    return found["words"]
