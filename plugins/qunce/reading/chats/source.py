"""The bytes of a chat record as lines of text, read as they are asked for."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from typing import BinaryIO

from qunce.reading.words.characters import first_control, without_hidden

HEAD = 256 * 1024
"""How many bytes the encoding and the format are told from."""
FEW = 50
"""A text may have a zero that got into it; in every fiftieth place it is another encoding."""
FREQUENT = frozenset(
    "的一是不了在人有我他个们中来上大为和地到以说时要就出会可也你对生能而子那得着下自之年过发后作里"
    "這個們來為國說時會對過發後裡麼沒還開嗎請問大家今天什么怎好谢謝聊记录記錄消息群"
)
"""Characters that every chat has, simplified and traditional."""
PIECE = 64 * 1024
UNREADABLE = re.compile("[\ufffd\ud800-\udfff]+")
"""Lost characters, and halves of an emoji that a program cut in two: JSON spells them, no file
can hold them."""
UNREADABLE_MARK = "【读不出】"
LONGEST_LINE = 1024 * 1024
"""Characters; a message is at most a few thousand, a line of JSON some more."""

NOT_TEXT: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", " PDF", "PDF 里的换行和昵称靠不住；从聊天程序里重新导出成文字"),
    (b"PK\x03\x04", "压缩包（zip、docx、xlsx 都是）", "解开以后给里面的 .txt 或 .json"),
    (b"Rar!", "压缩包（rar）", "解开以后给里面的 .txt 或 .json"),
    (b"7z\xbc\xaf\x27\x1c", "压缩包（7z）", "解开以后给里面的 .txt 或 .json"),
    (b"\x1f\x8b", "压缩包（gzip）", "解开以后给里面的 .txt 或 .json"),
    (b"SQLite format 3", "数据库", "我们不读聊天程序的数据库；从聊天程序里导出成文字"),
    (b"\x89PNG", "图片", "截图读不了；从聊天程序里导出成文字"),
    (b"\xff\xd8\xff", "图片", "截图读不了；从聊天程序里导出成文字"),
    (b"{\\rtf", " RTF 文档", "用写字板打开，另存为纯文本"),
    (b"\xd0\xcf\x11\xe0", "旧的 Office 文档", "打开它，另存为纯文本"),
)
"""What a file begins with, what it then is, and what to do."""

ENCODING_TITLES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8（有 BOM）",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "gb18030": "GBK",
    "big5": "Big5",
}


class ChatError(Exception):
    """A file that is no chat record we can read; says why, in Chinese, and what to do."""


@dataclass(frozen=True, slots=True)
class ChatLine:
    """A line without its end; `damage` says what of it is lost, in Chinese."""

    number: int
    text: str
    damage: str = ""


@dataclass(frozen=True, slots=True)
class ChatSource:
    """A record whose encoding is known; its lines can be had once."""

    stream: BinaryIO
    encoding: str
    head: str
    """The beginning, as text."""

    @property
    def encoding_title(self) -> str:
        """The encoding as people call it."""
        return ENCODING_TITLES[self.encoding]

    def lines(self) -> Iterator[ChatLine]:
        """Every line, in order; whatever line ends and marks the file has."""
        text = self._text()
        number = 0
        while piece := text.readline(LONGEST_LINE):
            number += 1
            rest = _rest_of_line(text, piece)
            yield _line(number, piece.rstrip("\n"), is_cut=rest > 0)

    def pieces(self) -> Iterator[ChatLine]:
        """The text in pieces with their line ends, for formats that may be one long line."""
        text = self._text()
        number = 1
        while piece := text.readline(PIECE):
            yield _line(number, piece, is_cut=False)
            number += piece.endswith("\n")

    def _text(self) -> TextIOWrapper:
        return TextIOWrapper(self.stream, self.encoding, errors="replace", newline=None)


def opened(stream: BinaryIO) -> ChatSource:
    """The record in a stream of bytes that can be rewound; raises ChatError when it is no text."""
    head = stream.read(HEAD)
    stream.seek(0)
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ChatError("文件是空的，或者没有文字")
    for start, what, hint in NOT_TEXT:
        if head.startswith(start):
            raise ChatError(f"这是{what}，不是聊天记录的文字。{hint}")
    encoding = _encoding(head)
    return ChatSource(stream, encoding, head.decode(encoding, "ignore").lstrip("\ufeff"))


def _rest_of_line(text: TextIOWrapper, piece: str) -> int:
    """Pass over what is left of a line that is too long; how many characters that are."""
    passed = 0
    while len(piece) == LONGEST_LINE and not piece.endswith("\n"):
        piece = text.readline(LONGEST_LINE)
        passed += len(piece)
    return passed


def _line(number: int, piece: str, *, is_cut: bool) -> ChatLine:
    text = without_hidden(piece, " ")
    damage = ""
    if is_cut:
        damage = f"这一行太长，后面的没有读（一行最多 {LONGEST_LINE} 个字）"
    elif "\ufffd" in text:
        damage = "有几个字读不出来，用文本编辑器另存为 UTF-8 再试"
        text = UNREADABLE.sub(UNREADABLE_MARK, text)
    return ChatLine(number, text, damage)


def _encoding(head: bytes) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return encoding
    if head.count(0) > len(head) // FEW:
        return _encoding_with_zeros(head)
    if _decodes(head, "utf-8"):
        return "utf-8"
    # The bytes of one are often those of the other as well, but of characters nobody writes.
    possible = [encoding for encoding in ("gb18030", "big5") if _decodes(head, encoding)]
    return max(possible, key=lambda encoding: _frequent(head, encoding), default="utf-8")


def _encoding_with_zeros(head: bytes) -> str:
    """UTF-16 without its mark has zeros beside every ASCII character, on one side of it."""
    odd, even = head[1::2].count(0), head[::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if min(odd, even) > max(odd, even) // 4 or first_control(head.decode(encoding, "ignore")):
        raise ChatError("这不是文字文件。从聊天程序里导出成 .txt 或 .json")
    return encoding


def _decodes(head: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        decoder.decode(head, final=len(head) < HEAD)
    except UnicodeDecodeError:
        return False
    return True


def _frequent(head: bytes, encoding: str) -> int:
    """How many of the most frequent characters the head has in an encoding."""
    return sum(char in FREQUENT for char in head.decode(encoding, "ignore"))
