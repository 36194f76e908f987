"""One value for every word of the vocabulary, whatever record a text speaks of."""

from datetime import datetime
from zoneinfo import ZoneInfo

from qunce.model.library import Library
from qunce.model.placeholder import Subject
from qunce.rendering.text.group_values import group_values
from qunce.rendering.text.person_values import person_values
from qunce.rendering.text.series_values import series_values
from qunce.rendering.text.share_values import share_values


def subject_values(library: Library, subject: Subject, id: str, as_of: datetime) -> dict[str, str]:
    """The values of one record at a moment; raises KeyError when there is none of that id."""
    match subject:
        case Subject.SHARE:
            zone = ZoneInfo(library.settings.timezone)
            return share_values(library, library.shares[id], as_of.astimezone(zone).year)
        case Subject.GROUP:
            return group_values(library, library.groups[id])
        case Subject.PERSON:
            return person_values(library.people[id])
        case Subject.SERIES:
            return series_values(library, library.series[id], as_of)
        case Subject.NONE:
            return {}
