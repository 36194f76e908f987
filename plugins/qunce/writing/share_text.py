"""The file of a share or a summary while a command changes it.

Only the lines concerned change; what cannot be changed that way raises ValueError, saying in
Chinese what to do by hand.
"""

from collections.abc import Mapping, Sequence

from qunce.model.kinds.keys import Key
from qunce.writing.metadata.changed import changed
from qunce.writing.metadata.file_text import FileText
from qunce.writing.metadata.refusing import NotChangedError, header_of
from qunce.writing.metadata.spelling import on_one_line
from qunce.writing.metadata.values import Said, name_of, said_by

LEDGER = "changes"


class ShareText:
    """One edit of a file: values as they will be, then `written`."""

    def __init__(self, source: str, keys: Sequence[Key]) -> None:
        self._source = source
        self._keys = keys
        self._lines = FileText.of(source)
        self._header = header_of(self._lines.plain)
        self._values = {name_of(key): said_by(value) for key, value in self._header.entries}
        self._changes: dict[str, Said | None] = {}

    def value(self, name: str) -> str:
        """A key's value as written, "" when it is left out."""
        found = self._values.get(name)
        return found if isinstance(found, str) else ""

    def words_of(self, name: str) -> list[str]:
        """The words of a list, empty when it is left out."""
        return [one for one in self._list(name) if isinstance(one, str)]

    def last_entry(self) -> dict[str, str]:
        """The last entry of the ledger as written, empty when there is none."""
        entry = self._list(LEDGER)[-1:]
        texts = entry[0].items() if entry and isinstance(entry[0], dict) else ()
        return {name: text for name, text in texts if isinstance(text, str)}

    def put(self, name: str, value: Said | None) -> None:
        """Give a key this value, whether it has another or is not there; None takes it out."""
        self._changes[name] = value

    def append(self, entry: Mapping[str, str], to: str = LEDGER) -> None:
        """One more entry at the end of the ledger, or of another list of maps."""
        if self._values.get(to, "") != "" and not isinstance(self._values[to], list):
            by_hand = f"请手工在它最后加一项：{on_one_line({**entry})}"
            raise NotChangedError(f"{to} 的写法改不了，{by_hand}")
        self.put(to, [*self._list(to), {**entry}])

    def take_back(self) -> None:
        """Remove the last entry of the ledger, and the ledger that a command has begun with it."""
        entries = self._list(LEDGER)
        if not entries:
            raise NotChangedError("changes 的写法改不了，请手工删掉它的最后一项")
        line = next(key.line for key, _ in self._header.entries if name_of(key) == LEDGER)
        is_bare = self._lines.lines[line - 1].rstrip() == f"{LEDGER}:"
        self.put(LEDGER, entries[:-1] or (None if is_bare else []))

    def written(self) -> str:
        """The file's text; raises ValueError if it would say anything that was not wanted."""
        return changed(self._source, self._changes, self._keys)

    def _list(self, name: str) -> list[Said]:
        found = self._values.get(name)
        return found if isinstance(found, list) else []
