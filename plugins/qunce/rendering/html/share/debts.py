"""欠账: what shares that are over still lack; the reader's clock says what is overdue."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.asked import Asked
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.row_keys import row_keys


@dataclass(frozen=True, slots=True)
class DebtRow:
    """One thing that is owed."""

    what: str
    role: str
    who: str
    """Names of those who hold the role, if the record names any."""
    when: str
    """The day it should be there, in words."""
    asked: Asked
    action: str
    """What ends it."""
    owed_after: str = ""
    """ISO day: while it lasts nothing is owed; empty for what is from the share's end on."""


@dataclass(frozen=True, slots=True)
class ShareDebts:
    """What one share owes."""

    id: str
    title: str
    url: str
    about: str
    ends: str
    """ISO: before that it owes nothing yet."""
    keys: tuple[str, ...]
    """What a reader may narrow the list down by, see `list_choices`."""
    rows: Sequence[DebtRow]
    reminder: str

    @property
    def attributes(self) -> Markup:
        """Those of its row."""
        return row_keys(self.keys)


def debts_html(shares: Sequence[ShareDebts], *, windows: str) -> Markup:
    """The shares of one series as a list; `windows` (JSON) are the days a row stays overdue."""
    return html_fragment("debts.html", shares=shares, windows=windows)
