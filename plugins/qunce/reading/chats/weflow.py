"""WeFlow and echotrace JSON. Their `localType` is not to be relied on, `type` says it in Chinese."""

import re
from collections.abc import Iterator
from datetime import tzinfo

from qunce.model.chat import ChatEntry, MessageKind, Skipped
from qunce.reading.chats.json_items import items_of
from qunce.reading.chats.json_messages import Fields, message_of
from qunce.reading.chats.source import ChatSource

TITLE = "WeFlow、echotrace JSON"
MARKS = (re.compile(r'"weflow"\s*:\s*\{'), re.compile(r'"session"\s*:\s*\{'))

FIELDS = Fields(
    account="senderUsername",
    names=("senderDisplayName",),
    seconds="createTime",
    text="content",
    kind="type",
    kinds={
        "文本消息": MessageKind.TEXT,
        "引用消息": MessageKind.TEXT,
        "图片消息": MessageKind.PICTURE,
        "语音消息": MessageKind.VOICE,
        "视频消息": MessageKind.VIDEO,
        "文件消息": MessageKind.FILE,
        "动画表情": MessageKind.STICKER,
        "卡片式链接": MessageKind.LINK,
        "图文消息": MessageKind.LINK,
        "小程序分享": MessageKind.LINK,
        "红包卡片": MessageKind.MONEY,
        "转账卡片": MessageKind.MONEY,
        "聊天记录合并转发": MessageKind.FORWARD,
        "系统消息": MessageKind.SYSTEM,
    },
    id="localId",
)


def recognise(head: str) -> str:
    """Why a file that begins like this is one of these; empty when it is not."""
    if not head.lstrip().startswith("{") or not any(mark.search(head) for mark in MARKS):
        return ""
    return "开头是 JSON，里面有 session" if MARKS[1].search(head) else "开头是 JSON，里面有 weflow"


def read(source: ChatSource, zone: tzinfo) -> Iterator[ChatEntry]:
    """The messages."""
    for item in items_of(source.pieces()):
        yield item if isinstance(item, Skipped) else message_of(FIELDS, *item, zone)
