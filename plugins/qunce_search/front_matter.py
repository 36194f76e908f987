"""What a page's front matter says to the search, under `search`."""

from collections.abc import Mapping
from datetime import date, datetime

from qunce_search.documents import Facets


def is_excluded(meta: Mapping[str, object]) -> bool:
    """Whether the page asks to stay out of the index: `search: {exclude: true}`."""
    return _search(meta).get("exclude") is True


def facets(meta: Mapping[str, object]) -> Facets:
    """The page's facets; what is absent or not of its type counts as unsaid.

    `date`, `ends` and `questions` may stand outside `search` as well: the first two since many a
    site has them there already, the last since it is for people to write.
    """
    said = _search(meta)
    boost = said.get("boost", 1)
    return Facets(
        kind=_text(said.get("kind")),
        status=_text(said.get("status")),
        date=_moment(said.get("date") or meta.get("date")),
        ends=_moment(said.get("ends") or meta.get("ends")),
        copy=_text(said.get("copy")),
        copy_label=_text(said.get("copy_label")),
        calendar=_text(said.get("calendar")),
        boost=float(boost) if isinstance(boost, int | float) else 1.0,
        about=_names(said.get("about")),
        also=_names(said.get("also")),
        offers=_names(said.get("offers")),
        former=_moment(said.get("former")),
        messages=_messages(said.get("messages")),
        questions=_names(said.get("questions") or meta.get("questions")),
        today=said.get("today") is True,
    )


def _search(meta: Mapping[str, object]) -> Mapping[str, object]:
    said = meta.get("search")
    return said if isinstance(said, Mapping) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _names(value: object) -> tuple[str, ...]:
    names = value if isinstance(value, list) else [value]
    return tuple(name for name in names if isinstance(name, str) and name)


def _messages(value: object) -> tuple[tuple[str, str], ...]:
    named = value.items() if isinstance(value, Mapping) else ()
    return tuple((name, text) for name, text in named if _text(name) and _text(text))


def _moment(value: object) -> str:
    # YAML reads an unquoted date as one; a browser wants ISO 8601 back.
    return value.isoformat() if isinstance(value, date | datetime) else _text(value)
