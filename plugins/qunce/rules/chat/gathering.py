"""One pass over a record: counts, names, and the messages of the share's time."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from qunce.model.chat import ChatEntry, Message, MessageKind, Skipped
from qunce.model.share import Slot

BEFORE, AFTER = timedelta(minutes=30), timedelta(minutes=60)
"""How long before and after the slot people speak of the share: the warm-up, the last answers."""
MOST_USED = 20_000
"""Messages that a draft is made of; two hours of the busiest group have a few thousand."""
MOST_TOLD = 100
"""Faults of a file that are kept to be told, one by one."""

NOBODY = frozenset({MessageKind.SYSTEM, MessageKind.RECALLED})
"""Kinds that nobody has said."""


@dataclass(frozen=True, slots=True)
class Window:
    """The time that counts, both ends included."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is kept of a record."""

    read: int
    skipped: int
    kinds: Mapping[MessageKind, int]
    faults: tuple[Skipped, ...]
    fault_count: int
    names: Mapping[str, tuple[str, ...]]
    """Sender → every name of theirs, in the order of the file."""
    used: tuple[Message, ...]
    earlier: int
    """Messages left out, as they were sent before the share."""
    later: int
    undated: int
    """Messages used though nobody knows when they were sent, in a record that has times."""
    beyond: int
    """Messages left out, as there were too many."""
    first: datetime | None
    last: datetime | None

    @property
    def total(self) -> int:
        """The messages in the file."""
        return self.read + self.skipped


def window_of(slot: Slot | None) -> Window | None:
    """The share's slot with its margins; None where no slot is known, then everything counts."""
    if slot is None:
        return None
    if slot.is_whole_day:
        return Window(slot.start, slot.start + timedelta(days=1, hours=2))
    return Window(slot.start - BEFORE, slot.end + AFTER)


def gather(entries: Iterable[ChatEntry], window: Window | None) -> Gathered:
    """Go through a record once and keep what a draft needs."""
    gathering = _Gathering(window)
    for entry in entries:
        if isinstance(entry, Skipped):
            gathering.skip(entry)
        else:
            gathering.take(entry)
    return gathering.result()


class _Gathering:
    def __init__(self, window: Window | None) -> None:
        self._window = window
        self._kinds: Counter[MessageKind] = Counter()
        self._faults: list[Skipped] = []
        self._names: dict[str, dict[str, None]] = {}
        self._used: list[Message] = []
        self._sums: Counter[str] = Counter()
        self._first: datetime | None = None
        self._last: datetime | None = None

    def skip(self, entry: Skipped) -> None:
        self._sums["skipped"] += entry.is_message
        self._sums["faults"] += 1
        if len(self._faults) < MOST_TOLD:
            self._faults.append(entry)

    def take(self, message: Message) -> None:
        self._kinds[message.kind] += 1
        if message.kind not in NOBODY:
            names = self._names.setdefault(message.sender, {})
            names.update(dict.fromkeys((message.who, *message.aliases)))
        if message.when:
            self._first = min(self._first or message.when, message.when)
            self._last = max(self._last or message.when, message.when)
        place = self._place(message.when)
        if place == "used" and len(self._used) >= MOST_USED:
            place = "beyond"
        self._sums[place] += 1
        if place == "used":
            self._used.append(message)
            self._sums["undated"] += message.when is None

    def _place(self, when: datetime | None) -> str:
        if self._window is None or when is None:
            return "used"
        if when < self._window.start:
            return "earlier"
        return "later" if when > self._window.end else "used"

    def result(self) -> Gathered:
        return Gathered(
            read=sum(self._kinds.values()),
            skipped=self._sums["skipped"],
            kinds=dict(self._kinds),
            faults=tuple(self._faults),
            fault_count=self._sums["faults"],
            names={sender: tuple(names) for sender, names in self._names.items()},
            used=tuple(self._used),
            earlier=self._sums["earlier"],
            later=self._sums["later"],
            undated=self._sums["undated"] if self._first else 0,
            beyond=self._sums["beyond"],
            first=self._first,
            last=self._last,
        )
