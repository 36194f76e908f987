"""What group robots are sent: bodies of requests, written for whoever runs a robot.

Nothing here is ever sent by us. What a robot would take for an order (an at tag, Markdown) is
made inert, for values of the record stand in the text. Nobody is called by name: whoever wants
that adds it to the body.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qunce.model.channel import URL, Channel
from qunce.model.channels import ROBOTS
from qunce.rendering.text.split import SMALLEST_LIMIT, split_text

Body = dict[str, Any]
"""JSON as the platform's documents describe it."""


@dataclass(frozen=True, slots=True)
class Robot:
    """A platform's robot: its channel, what its files are called, how a body is made."""

    channel: Channel
    name: str
    body: Callable[[str, str], Body]
    """Title and text → body."""
    inert: Callable[[str], str]
    """The text without what the platform would act on."""
    counts_whole_body: bool = False
    """Whether the limit is that of the body and not of the text in it."""


def robot_bodies(robot: Robot, title: str, text: str) -> tuple[str, ...]:
    """The bodies that say a text, several where one would be over the robot's limit in bytes."""
    text = robot.inert(text)
    limit = robot.channel.limit
    if limit is not None and robot.counts_whole_body:
        around = len(_written(robot.body(title, text)).encode()) - len(text.encode())
        limit = max(limit - around, SMALLEST_LIMIT)
    parts = split_text(text, robot.channel.unit, limit)
    return tuple(_written(robot.body(title, part)) for part in parts)


def _written(body: Body) -> str:
    """As it is sent: Chinese as it is, because limits count bytes."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _wecom(_: str, text: str) -> Body:
    """https://developer.work.weixin.qq.com/document/path/99110"""
    return {"msgtype": "text", "text": {"content": text}}


def _feishu(_: str, text: str) -> Body:
    """https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot"""
    return {"msg_type": "text", "content": {"text": text}}


def _dingtalk(title: str, text: str) -> Body:
    """Its Markdown must have a title."""
    return {
        "msgtype": "markdown",
        "markdown": {"title": title, "text": text},
        "at": {"isAtAll": False},
    }


FULL_WIDTH = str.maketrans("*_[]<>`~#\\", "＊＿［］＜＞｀～＃＼")
BREAK = re.compile(r"(?<!\n)\n(?!\n)")


def _without_tags(text: str) -> str:
    """Neither `<at …>` of Feishu nor `<@…>` of WeCom."""
    return re.sub(r"<(?=[@/a-zA-Z])", "＜", text)


def _without_markdown(text: str) -> str:
    """Signs of Markdown in full width, but in addresses; line breaks as Markdown has them."""
    parts, position = [], 0
    for match in URL.finditer(text):
        parts += [text[position : match.start()].translate(FULL_WIDTH), match[0]]
        position = match.end()
    parts.append(text[position:].translate(FULL_WIDTH))
    return BREAK.sub("  \n", "".join(parts))


_CHANNELS = {channel.platform: channel for channel in ROBOTS}

GROUP_ROBOTS = (
    Robot(_CHANNELS["企业微信"], "wecom", _wecom, _without_tags),
    Robot(_CHANNELS["钉钉"], "dingtalk", _dingtalk, _without_markdown),
    Robot(_CHANNELS["飞书"], "feishu", _feishu, _without_tags, counts_whole_body=True),
)
