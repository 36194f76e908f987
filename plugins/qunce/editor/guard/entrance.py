"""The rules for a request: from where it may come, and what it must know.

The editor writes files, so another page in the same browser must not be able to make it. A page
elsewhere can send requests here; it can set neither `Host` nor `Origin`, and it cannot read the
token that our own pages hold (OWASP, Cross-Site Request Forgery Prevention Cheat Sheet).
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest

from qunce.editor.guard.guests import Guests

TOKEN_FIELD = "token"  # noqa: S105 - the name of a field
TOKEN_HEADER = "X-Qunce-Token"  # noqa: S105 - the name of a header
SAFE_METHODS = frozenset({"GET", "HEAD"})
LARGEST_REQUEST = 32 * 1024 * 1024
"""Bytes: a chat of a season, or some pictures."""


OWN_MACHINE = frozenset({"127.0.0.1", "::1"})
"""Addresses of this machine itself: whoever sits at it may write files anyway."""
COOKIE = "qunce-edit"


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks."""

    token: str
    """What its writes must bring."""
    name: str = ""
    """Of a guest; empty for whoever sits at this machine."""

    @property
    def is_guest(self) -> bool:
        """Whether it is another device."""
        return bool(self.name)


@dataclass(frozen=True, slots=True)
class Entrance:
    """What this run of the editor answers to."""

    hosts: frozenset[str]
    """`Host` headers, ports included, in lower case."""
    token: str
    """What every write of this machine must bring; another one in each run."""
    guests: Guests | None = None
    """Other devices; None where nobody but this machine can reach us."""
    lan: str = ""
    """The address that other devices open."""

    def caller(self, address: str, secret: str, now: datetime) -> Caller | None:
        """Who asks from a network address, with the cookie's secret; None for a stranger."""
        if self.guests is None or address in OWN_MACHINE:
            return Caller(self.token)
        session = self.guests.session(secret, now)
        return Caller(session.token, session.name) if session else None

    def wanted(self, caller: Caller | None) -> str:
        """The token that a write must bring; a stranger's only writes are names and codes."""
        if caller:
            return caller.token
        return self.guests.join_token if self.guests else self.token

    def refusal(
        self, method: str, host: str, origin: str, token: Callable[[], str], wanted: str
    ) -> str:
        """Why a request is turned away, in Chinese; empty for one that may come in.

        `host` and `origin` are the headers of these names, empty where there is none; `wanted` is
        the token that a write of this caller must bring. `token` is asked last, as it may stand in
        a form, which nobody reads for a stranger.
        """
        if host.lower() not in self.hosts:
            return "这个地址不是编辑器的，用启动时打印的网址打开"
        if method in SAFE_METHODS:
            return ""
        if origin and origin.lower() not in {f"http://{one}" for one in self.hosts}:
            return "这个请求来自别的网站，没有照办"
        if not compare_digest(token().encode(), wanted.encode()):
            return "页面是编辑器上一次启动时打开的，刷新一下再存；字还在页面里"
        return ""


def local_entrance(port: int, *more_hosts: str) -> Entrance:
    """For this machine alone, and for the hosts named besides, with a token of its own."""
    names = ("127.0.0.1", "localhost", "[::1]", *more_hosts)
    hosts = {f"{name}:{port}" for name in names}
    if port == 80:  # browsers leave it out
        hosts.update(names)
    return Entrance(frozenset(hosts), secrets.token_urlsafe(24))


def lan_entrance(port: int, address: str, tell: Callable[[str], None]) -> Entrance:
    """For this machine, and for devices that reach it by an address of the local network.

    `tell` is given a line, in Chinese, when somebody comes in, and when codes are being guessed.
    """
    local = local_entrance(port, address)
    return Entrance(local.hosts, local.token, Guests(tell), f"http://{address}:{port}/edit/")
