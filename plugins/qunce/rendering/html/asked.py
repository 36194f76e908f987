"""When somebody is asked for a row, handed to the page's script as data."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from qunce.model.offset import Moment


@dataclass(frozen=True, slots=True)
class Asked:
    """What the rule of `qunce.rules.asked.asking` needs; the reader's clock is not known here."""

    kind: str
    due: str
    """ISO day or minute, as all the others."""
    opens: str = ""
    closes: str = ""

    @property
    def attributes(self) -> Markup:
        """The row's data attributes, each with a space before it."""
        values = {"kind": self.kind, "due": self.due, "opens": self.opens, "closes": self.closes}
        return Markup().join(
            Markup(' data-{}="{}"').format(name, value) for name, value in values.items() if value
        )


def iso_due(moment: Moment) -> str:
    """`2026-10-04`, or with its minute `2026-10-04T20:00+08:00`."""
    return iso_minute(moment.at) if moment.at else moment.day.isoformat()


def iso_minute(at: datetime) -> str:
    """`2026-10-04T20:00+08:00`"""
    return at.isoformat(timespec="minutes")
