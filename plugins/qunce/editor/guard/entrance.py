"""The rules for a request: from where it may come, and what it must know.

The editor writes files, so another page in the same browser must not be able to make it. A page
elsewhere can send requests here; it can set neither `Host` nor `Origin`, and it cannot read the
token that our own pages hold (OWASP, Cross-Site Request Forgery Prevention Cheat Sheet).
"""

import secrets
from dataclasses import dataclass
from hmac import compare_digest

TOKEN_FIELD = "token"  # noqa: S105 - the name of a field
TOKEN_HEADER = "X-Qunce-Token"  # noqa: S105 - the name of a header
SAFE_METHODS = frozenset({"GET", "HEAD"})
LARGEST_REQUEST = 32 * 1024 * 1024
"""Bytes: a chat of a season, or some pictures."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """What this run of the editor answers to."""

    hosts: frozenset[str]
    """`Host` headers, ports included, in lower case."""
    token: str
    """What every write must bring; another one in each run."""

    def refusal(self, method: str, host: str, origin: str, token: str) -> str:
        """Why a request is turned away, in Chinese; empty for one that may come in.

        `host` and `origin` are the headers of these names, empty where there is none.
        """
        if host.lower() not in self.hosts:
            return "这个地址不是编辑器的，用启动时打印的网址打开"
        if method in SAFE_METHODS:
            return ""
        if origin and origin.lower() not in {f"http://{one}" for one in self.hosts}:
            return "这个请求来自别的网站，没有照办"
        if not compare_digest(token.encode(), self.token.encode()):
            return "页面是编辑器上一次启动时打开的，刷新一下再存；字还在页面里"
        return ""


def local_entrance(port: int, *more_hosts: str) -> Entrance:
    """For this machine alone, and for the hosts named besides, with a token of its own."""
    names = ("127.0.0.1", "localhost", "[::1]", *more_hosts)
    hosts = {f"{name}:{port}" for name in names}
    if port == 80:  # browsers leave it out
        hosts.update(names)
    return Entrance(frozenset(hosts), secrets.token_urlsafe(24))
