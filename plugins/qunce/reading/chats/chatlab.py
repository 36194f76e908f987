"""ChatLab, JSON and JSONL, as its format v0.0.2 says."""

import json
import re
from collections.abc import Iterator
from datetime import tzinfo

from qunce.model.chat import ChatEntry, MessageKind, Skipped
from qunce.reading.chats.json_items import items_of
from qunce.reading.chats.json_messages import Fields, message_of
from qunce.reading.chats.source import ChatSource

TITLE = "ChatLab JSON"
LINES_TITLE = "ChatLab JSONL"
IS_WHOLE = re.compile(r'\s*\{.*?"chatlab"\s*:\s*\{', re.DOTALL)
IS_LINES = re.compile(r'(?:\s*#[^\n]*\n)*\s*\{[^\n]*"_type"\s*:\s*"(?:header|member|message)"')

FIELDS = Fields(
    account="sender",
    names=("groupNickname", "accountName"),
    seconds="timestamp",
    text="content",
    kind="type",
    kinds={
        0: MessageKind.TEXT,
        1: MessageKind.PICTURE,
        2: MessageKind.VOICE,
        3: MessageKind.VIDEO,
        4: MessageKind.FILE,
        5: MessageKind.STICKER,
        7: MessageKind.LINK,
        20: MessageKind.MONEY,
        21: MessageKind.MONEY,
        22: MessageKind.SYSTEM,
        24: MessageKind.LINK,
        25: MessageKind.TEXT,
        26: MessageKind.FORWARD,
        80: MessageKind.SYSTEM,
        81: MessageKind.RECALLED,
    },
    id="platformMessageId",
    reply_to="replyToMessageId",
)


def recognise(head: str) -> str:
    """Why a file that begins like this is ChatLab JSON; empty when it is not."""
    if recognise_lines(head):
        return ""
    return "开头是 JSON，里面有 chatlab" if IS_WHOLE.match(head) else ""


def recognise_lines(head: str) -> str:
    """Why it is ChatLab JSONL; empty when it is not."""
    return "每行一个 JSON，带 _type" if IS_LINES.match(head) else ""


def read(source: ChatSource, zone: tzinfo) -> Iterator[ChatEntry]:
    """The messages of the JSON format."""
    for item in items_of(source.pieces()):
        yield item if isinstance(item, Skipped) else message_of(FIELDS, *item, zone)


def read_lines(source: ChatSource, zone: tzinfo) -> Iterator[ChatEntry]:
    """The messages of the JSONL format; a line that cannot be read costs that line alone."""
    for line in source.lines():
        if not line.text.strip() or line.text.lstrip().startswith("#"):
            continue
        try:
            item = json.loads(line.text)
        except (ValueError, RecursionError):
            why = line.damage or "这一行不是完整的 JSON，没有用"
            yield Skipped(line.number, why)
            continue
        if not isinstance(item, dict) or item.get("_type") not in ("header", "member"):
            yield message_of(FIELDS, line.number, item, zone)
