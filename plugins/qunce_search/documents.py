"""What a search engine needs to know of a page."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """Text under one heading; the first of a page has no anchor and the page's own title."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Facets:
    """What a page says of itself in its front matter, under `search`."""

    kind: str = ""
    status: str = ""
    date: str = ""
    """ISO 8601, as everything that compares moments in a browser reads it."""
    ends: str = ""
    copy: str = ""
    """A text the reader may copy straight from the list of results."""
    copy_label: str = ""
    """What the button says, where 复制 would promise too much."""
    calendar: str = ""
    """Address of an .ics file, relative to the page."""
    boost: float = 1.0
    about: tuple[str, ...] = ()
    """Whom and what it belongs to by name: a person, a series, a group."""
    also: tuple[str, ...] = ()
    """What it is called besides its title, and found by like it: 面包师."""
    offers: tuple[str, ...] = ()
    """What is to be had there, by the words it is asked by: 报名, 回放."""
    former: str = ""
    """The moment it was moved away from."""
    messages: tuple[tuple[str, str], ...] = ()
    """Texts to be sent on its day, by name: 今晚开场白 asks for one of them."""
    questions: tuple[str, ...] = ()
    """How readers may ask for it, in words that need not stand on it; searched and never shown."""
    today: bool = False
    """It shows what the reader's own day holds: words like 今天 lead to it, its text is not searched."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page as it comes; `url` is relative to the site's root."""

    url: str
    title: str
    html: str
    facets: Facets = Facets()


@dataclass(frozen=True, slots=True)
class Document:
    """A page as it is searched."""

    url: str
    title: str
    sections: tuple[Section, ...]
    facets: Facets = Facets()

    def searched(self) -> Iterator[str]:
        """Its sections with their titles; then the questions, as one more section of its own."""
        yield from (f"{section.title}\n{section.text}" for section in self.sections)
        if self.facets.questions:
            yield "\n".join(self.facets.questions)
