"""Everything a project holds, read once and indexed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time

from qunce.model.page import Page
from qunce.model.people import Group, Person, Series
from qunce.model.playbook import Playbook
from qunce.model.settings import Settings
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.model.stage import SECTIONS
from qunce.model.summary import Summary


@dataclass(frozen=True, slots=True)
class Library:
    """Records by id, each mapping in id order; every id a record names exists here.

    `playbooks` stand in reading order instead, see `in_section_order`.
    `summaries` is keyed by share id; `assets` are the other files below content/ and
    playbooks/ (posters, slides, pictures): path in the project → place on the site.
    """

    settings: Settings
    shares: Mapping[str, Share]
    summaries: Mapping[str, Summary]
    people: Mapping[str, Person]
    groups: Mapping[str, Group]
    series: Mapping[str, Series]
    playbooks: Mapping[str, Playbook]
    snippets: Mapping[str, Snippet]
    pages: tuple[Page, ...]
    assets: Mapping[str, str]

    def shares_by_start(self) -> tuple[Share, ...]:
        """Shares that have a slot, earliest first."""
        dated = [
            (share.slot.start, share.id, share) for share in self.shares.values() if share.slot
        ]
        return tuple(share for _, _, share in sorted(dated, key=lambda entry: entry[:2]))

    def playbooks_in(self, section: str) -> tuple[Playbook, ...]:
        """The playbooks of one section, in reading order."""
        return tuple(book for book in self.playbooks.values() if book.section == section)

    def snippets_named_by(self, playbook: Playbook) -> tuple[Snippet, ...]:
        """What a playbook sends: its `snippets` and those of its items, each once, in order."""
        named = (*playbook.snippets, *(item.snippet for item in playbook.items if item.snippet))
        return tuple(self.snippets[name] for name in dict.fromkeys(named))

    def last_recorded(self) -> datetime:
        """The latest moment the content itself speaks of as past, in UTC.

        It stands in for "now" where a build must name a moment, so that two builds are equal.
        """
        return max(self._recorded_moments(), default=datetime(2020, 1, 1, tzinfo=UTC))

    def _recorded_moments(self) -> Iterator[datetime]:
        for share in self.shares.values():
            yield from (change.at.astimezone(UTC) for change in share.changes)
            if share.updated:
                yield share.updated.astimezone(UTC)
        days = [book.reviewed for book in self.playbooks.values()]
        days += [s.speaker_approved for s in self.summaries.values() if s.speaker_approved]
        days += [c.at for s in self.summaries.values() for c in s.corrections]
        yield from (datetime.combine(day, time(), UTC) for day in days)


def in_section_order(
    playbooks: Mapping[str, Playbook], reading_order: Iterable[str] = ()
) -> dict[str, Playbook]:
    """Playbooks by section, guest sharing last; in a section as ordered, the rest by id."""
    sections = {section.id: position for position, section in enumerate(SECTIONS)}
    places = {id: position for position, id in enumerate(reading_order)}
    ordered = sorted(
        playbooks.values(),
        key=lambda book: (sections[book.section], places.get(book.id, len(places)), book.id),
    )
    return {book.id: book for book in ordered}
