"""Other devices in the same room: a code lets one in, a session knows it from then on.

A code is short enough to be typed, so guessing has to be slow: after a few wrong ones the door stays
shut for a while, and the code is another one.
"""

import secrets
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hmac import compare_digest
from threading import Lock

DIGITS = 6
CODE_HOLDS = timedelta(minutes=10)
SESSION_HOLDS = timedelta(hours=12)
WRONG_AT_MOST = 5
SHUT_FOR = timedelta(minutes=2)
"""With five tries in two minutes, all codes take most of a year to try."""
MOST_GUESTS = 30
LONGEST_NAME = 30
"""Characters."""


@dataclass(frozen=True, slots=True)
class Session:
    """One device that was let in."""

    name: str
    token: str
    """What its writes must bring."""
    since: datetime


@dataclass(frozen=True, slots=True)
class LetIn:
    """What a device gets for the right code: the secret of its cookie."""

    secret: str


@dataclass(frozen=True, slots=True)
class KeptOut:
    """Why it gets none, in Chinese."""

    told: str
    is_flood: bool = False
    """Whether the door is shut for now."""


@dataclass(slots=True)
class Guests:
    """Who is in, and the code for the next one; safe to ask from several threads."""

    tell: Callable[[str], None]
    """Hears of everybody who comes in, and of codes that are being guessed."""
    join_token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    """What the form that asks for the code must bring back."""
    floods: int = 0
    """How often the door was shut."""
    _code: str = ""
    _code_since: datetime | None = None
    _wrong: int = 0
    _shut_until: datetime | None = None
    _sessions: dict[str, Session] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def code(self, now: datetime) -> str:
        """The code that lets the next device in; another one once it was used or is too old."""
        with self._lock:
            return self._current(now)

    def renew(self, now: datetime) -> None:
        """Let the code be another one."""
        with self._lock:
            self._code = ""
            self._current(now)

    def let_in(self, name: str, code: str, now: datetime) -> LetIn | KeptOut:
        """A session for the right code, which then lets nobody else in."""
        with self._lock:
            if self._shut_until and now < self._shut_until:
                return KeptOut(f"错得太多，到 {self._shut_until:%H:%M} 再试", is_flood=True)
            if not compare_digest(_plain(code).encode(), self._current(now).encode()):
                return self._wrong_code(now)
            if not (called := _as_name(name)):
                return KeptOut("写上名字，一行，最多三十个字")
            self._drop_old(now)
            if len(self._sessions) >= MOST_GUESTS:
                return KeptOut(f"已经有 {MOST_GUESTS} 台设备，请谁先退出")
            self._code, self._wrong, self._shut_until = "", 0, None
            secret = secrets.token_urlsafe(32)
            self._sessions[secret] = Session(called, secrets.token_urlsafe(24), now)
            self.tell(f"{called} 进来了；下一台设备的码：{self._current(now)}")
            return LetIn(secret)

    def session(self, secret: str, now: datetime) -> Session | None:
        """Whose cookie this is; None for one we never gave, and for one that is too old."""
        with self._lock:
            self._drop_old(now)
            return self._sessions.get(secret)

    def present(self, now: datetime) -> Mapping[str, Session]:
        """Everybody who is in, each by a mark that tells nothing of the cookie."""
        with self._lock:
            self._drop_old(now)
            return {one.token[:8]: one for one in self._sessions.values()}

    def show_out(self, mark: str) -> None:
        """Let a device be a stranger again."""
        with self._lock:
            found = {secret for secret, one in self._sessions.items() if one.token[:8] == mark}
            for secret in found:
                del self._sessions[secret]

    def _current(self, now: datetime) -> str:
        if not self._code or self._code_since is None or now >= self._code_since + CODE_HOLDS:
            self._code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
            self._code_since = now
        return self._code

    def _wrong_code(self, now: datetime) -> KeptOut:
        self._wrong += 1
        if self._wrong < WRONG_AT_MOST:
            return KeptOut("码不对，看看那台电脑上现在的码")
        self._wrong, self._code, self._shut_until = 0, "", now + SHUT_FOR
        self.floods += 1
        self.tell(f"有人连着输错 {WRONG_AT_MOST} 次码，门关两分钟，码也换了")
        return KeptOut(f"错得太多，到 {self._shut_until:%H:%M} 再试", is_flood=True)

    def _drop_old(self, now: datetime) -> None:
        old = [s for s, one in self._sessions.items() if now >= one.since + SESSION_HOLDS]
        for secret in old:
            del self._sessions[secret]


def _plain(code: str) -> str:
    """A code as people type it: full-width digits and spaces are as good."""
    return "".join(unicodedata.normalize("NFKC", code[:40]).split())


def _as_name(name: str) -> str:
    """A name as one line; empty for what is none."""
    words = " ".join(name.split())
    is_good = 0 < len(words) <= LONGEST_NAME and words.isprintable()
    return words if is_good else ""
