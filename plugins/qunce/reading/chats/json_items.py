"""The messages of a JSON file, one after the other, without the rest of it."""

from collections.abc import Iterable, Iterator
from typing import Any

import ijson

from qunce.model.chat import Skipped
from qunce.reading.chats.source import ChatLine

MESSAGES = "messages.item"
BROKEN_OFF = "文件到这里断了，后面的消息没有；前面的都用上了。要全的就重新导出"
BROKEN = "这里不是正确的 JSON，从这里往后没有读；重新导出，不要用编辑器改"


class _Collected(list[Any]):
    """Where ijson puts what it has read: it calls `send`."""

    send = list.append

    def close(self) -> None:
        """Nothing is held open."""


def items_of(pieces: Iterable[ChatLine]) -> Iterator[tuple[int, Any] | Skipped]:
    """Each message with the line on which it ends; where the file breaks off, what is lost.

    The pieces are pushed into the parser, so it never holds more than one message.
    """
    read = _Collected()
    parser = ijson.items_coro(read, MESSAGES, use_float=True)
    number, has_begun, is_over = 0, False, False
    try:
        for piece in pieces:
            number = piece.number
            if piece.damage:
                yield Skipped(number, piece.damage, is_message=False)
            parser.send(piece.text.encode(errors="replace"))
            has_begun = has_begun or '"messages"' in piece.text
            yield from ((number, item) for item in read)
            read.clear()
        is_over = True
        parser.close()
    except ijson.JSONError:
        yield from ((number, item) for item in read)
        yield Skipped(number, BROKEN_OFF if is_over else BROKEN, is_message=has_begun)
