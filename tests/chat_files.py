"""Chat records in each format, written from the documented shapes: for tests that count."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")
START = datetime(2026, 12, 6, 20, 31, tzinfo=ZONE)


@dataclass(frozen=True)
class Said:
    """One message, as somebody sent it."""

    who: str
    text: str


def when(number: int) -> datetime:
    return START + timedelta(seconds=20 * number)


def wechat_mail(said: Sequence[Said]) -> str:
    lines = [
        "花艺一群（示例） 微信群上的聊天记录如下，请查收。",
        "",
        "—————  2026-12-06  —————",
        "",
        "",
    ]
    for number, one in enumerate(said):
        lines += [f"{one.who}  {when(number):%H:%M}", "", one.text, "", ""]
    return "\n".join(lines)


def wechat_desktop(said: Sequence[Said]) -> str:
    lines = []
    for number, one in enumerate(said):
        lines += [f"{one.who} {when(number):%Y-%m-%d %H:%M:%S}", one.text, ""]
    return "\n".join(lines)


def account(who: str) -> int:
    return 1_000_000 + sum(ord(char) * place for place, char in enumerate(who, start=1))


def qq(said: Sequence[Said]) -> str:
    lines = ["消息记录（此消息记录为文本格式，不支持重新导入）", "", "消息对象:花艺一群", ""]
    for number, one in enumerate(said):
        head = f"{when(number):%Y-%m-%d %H:%M:%S} {one.who}({account(one.who)})"
        lines += [head, one.text, ""]
    return "\n".join(lines)


def chatlab_message(number: int, one: Said) -> dict[str, object]:
    return {
        "sender": f"u{account(one.who)}",
        "accountName": one.who,
        "timestamp": int(when(number).timestamp()),
        "type": 0,
        "content": one.text,
    }


CHATLAB = {"chatlab": {"version": "0.0.2"}, "meta": {"name": "花艺一群", "type": "group"}}


def chatlab(said: Sequence[Said]) -> str:
    messages = [chatlab_message(number, one) for number, one in enumerate(said)]
    return json.dumps({**CHATLAB, "members": [], "messages": messages}, ensure_ascii=False)


def chatlab_lines(said: Sequence[Said]) -> str:
    rows = [{"_type": "header", **CHATLAB}]
    rows += [{"_type": "message", **chatlab_message(n, one)} for n, one in enumerate(said)]
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


def weflow(said: Sequence[Said]) -> str:
    messages = [
        {
            "localId": number,
            "createTime": int(when(number).timestamp()),
            "type": "文本消息",
            "localType": 49,
            "content": one.text,
            "isSend": 0,
            "senderUsername": f"wxid_{account(one.who)}",
            "senderDisplayName": one.who,
        }
        for number, one in enumerate(said)
    ]
    whole = {"weflow": {}, "session": {"type": "群聊"}, "messages": messages}
    return json.dumps(whole, ensure_ascii=False, indent=1)


WRITERS = {
    "wechat-mail": wechat_mail,
    "wechat-desktop": wechat_desktop,
    "qq": qq,
    "chatlab": chatlab,
    "chatlab-jsonl": chatlab_lines,
    "weflow": weflow,
}
"""By the names that formats are chosen by."""
