"""Who is there: people, groups, and the series they meet in."""

from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Link:
    """A titled address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker or host. `contact`, `availability` and `timezone` never reach a public site."""

    id: str
    path: str
    title: str
    """What the person is called."""
    role: str | None
    organization: str | None
    bio: str | None
    links: tuple[Link, ...]
    contact: str | None
    body: str
    body_line: int = 1
    availability: str | None = None
    """When they can speak: for the team only, as is the zone they live in."""
    timezone: str | None = None
    nicknames: tuple[str, ...] = ()
    """What they are called in groups: for the team only."""


class Platform(StrEnum):
    """Where a group lives."""

    WECHAT = "wechat"
    WECOM = "wecom"
    QQ = "qq"
    FEISHU = "feishu"
    DINGTALK = "dingtalk"


PLATFORM_TITLES = {
    Platform.WECHAT: "微信",
    Platform.WECOM: "企业微信",
    Platform.QQ: "QQ",
    Platform.FEISHU: "飞书",
    Platform.DINGTALK: "钉钉",
}


@dataclass(frozen=True, slots=True)
class Group:
    """A community group that shares are held in."""

    id: str
    path: str
    title: str
    platform: Platform
    members: int | None
    admins: tuple[str, ...]
    stage: str | None
    body: str
    body_line: int = 1
    notice: str | None = None
    """What always stands in the group's notice, plain text of several lines."""


@dataclass(frozen=True, slots=True)
class Series:
    """A fixed column: the same weekday and time, a new guest each time."""

    id: str
    path: str
    title: str
    weekday: int
    """0 is Monday, as in `datetime`."""
    time: time
    duration: timedelta
    timezone: str
    host: str | None
    groups: tuple[str, ...]
    body: str
    body_line: int = 1
