"""Everything a project holds, read once and indexed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import cached_property

from qunce.model.compliance import Wording
from qunce.model.edition import Edition
from qunce.model.index import indexed
from qunce.model.page import Page
from qunce.model.people import Group, Person, Series
from qunce.model.playbook import Playbook
from qunce.model.review.retro import Retro
from qunce.model.settings import Settings
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.model.stage import SECTIONS
from qunce.model.summary import Summary
from qunce.model.workdays import Workdays


@dataclass(frozen=True)
class Library:
    """Records by id, each mapping in id order; every id a record names exists here.

    Without slots, so that each index below is made at the first question and kept.

    `playbooks` stand in reading order instead, see `in_section_order`.
    `summaries` is keyed by share id; `assets` are the other files below content/ and
    playbooks/ (posters, slides, pictures): path in the project → place on the site. `wordings`
    are the texts that a check of words looks through, by path. `examples` are the files that ask
    for an example of editions, by its id. `sources` are the digests of what was read of each
    record's and page's file, by its path: with the settings, a record follows from that alone.
    """

    settings: Settings
    shares: Mapping[str, Share]
    summaries: Mapping[str, Summary]
    people: Mapping[str, Person]
    groups: Mapping[str, Group]
    series: Mapping[str, Series]
    playbooks: Mapping[str, Playbook]
    snippets: Mapping[str, Snippet]
    retros: Mapping[str, Retro]
    pages: tuple[Page, ...]
    assets: Mapping[str, str]
    wordings: tuple[Wording, ...] = ()
    workdays: Workdays = field(default_factory=Workdays)
    editions: Mapping[str, Edition] = field(default_factory=dict)
    examples: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)

    def shares_by_start(self) -> tuple[Share, ...]:
        """Shares that have a slot, earliest first."""
        return self._by_start

    def shares_of_series(self, series: str) -> tuple[Share, ...]:
        """Shares of a series that have a slot, earliest first."""
        return self._shares_by_series.get(series, ())

    def playbooks_in(self, section: str) -> tuple[Playbook, ...]:
        """The playbooks of one section, in reading order."""
        return self._playbooks_by_section.get(section, ())

    def playbooks_naming(self, snippet: str) -> tuple[Playbook, ...]:
        """The playbooks that send a snippet, in reading order."""
        return self._playbooks_by_snippet.get(snippet, ())

    def groups_of_admin(self, person: str) -> tuple[Group, ...]:
        """The groups somebody looks after."""
        return self._groups_by_admin.get(person, ())

    def series_of_host(self, person: str) -> tuple[Series, ...]:
        """The series somebody hosts."""
        return self._series_by_host.get(person, ())

    def series_in_group(self, group: str) -> tuple[Series, ...]:
        """The series held in a group."""
        return self._series_by_group.get(group, ())

    def retros_by_day(self) -> tuple[Retro, ...]:
        """All retrospectives, the earliest first."""
        return self._retros_by_day

    def retros_of(self, share: str) -> tuple[Retro, ...]:
        """The retrospectives that look back on a share, the earliest first."""
        return self._retros_by_share.get(share, ())

    def retros_promised_in(self, person: str) -> tuple[Retro, ...]:
        """The retrospectives in which somebody promised something, the earliest first."""
        return self._retros_by_owner.get(person, ())

    def page_at(self, uri: str) -> Page | None:
        """The hand-written page at a uri."""
        return self._pages_by_uri.get(uri)

    def asset_at(self, uri: str) -> str | None:
        """The path in the project of the file, no page or record, that has a place on the site."""
        return self._assets_by_uri.get(uri)

    def snippets_named_by(self, playbook: Playbook) -> tuple[Snippet, ...]:
        """What a playbook sends: its `snippets` and those of its items, each once, in order."""
        named = (*playbook.snippets, *(item.snippet for item in playbook.items if item.snippet))
        return tuple(self.snippets[name] for name in dict.fromkeys(named))

    @cached_property
    def _by_start(self) -> tuple[Share, ...]:
        dated = [
            (share.slot.start, share.id, share) for share in self.shares.values() if share.slot
        ]
        return tuple(share for _, _, share in sorted(dated, key=lambda entry: entry[:2]))

    @cached_property
    def _shares_by_series(self) -> Mapping[str, tuple[Share, ...]]:
        return indexed(self._by_start, lambda share: [share.series])

    def snippets_instead_of(self, snippet: str) -> tuple[Snippet, ...]:
        """The versions of a snippet for lines of business, by id."""
        return self._snippets_by_replaced.get(snippet, ())

    @cached_property
    def _snippets_by_replaced(self) -> Mapping[str, tuple[Snippet, ...]]:
        return indexed(self.snippets.values(), lambda snippet: [snippet.instead_of])

    @cached_property
    def _playbooks_by_section(self) -> Mapping[str, tuple[Playbook, ...]]:
        return indexed(self.playbooks.values(), lambda book: [book.section])

    @cached_property
    def _playbooks_by_snippet(self) -> Mapping[str, tuple[Playbook, ...]]:
        return indexed(
            self.playbooks.values(),
            lambda book: [snippet.id for snippet in self.snippets_named_by(book)],
        )

    @cached_property
    def _groups_by_admin(self) -> Mapping[str, tuple[Group, ...]]:
        return indexed(self.groups.values(), lambda group: group.admins)

    @cached_property
    def _series_by_host(self) -> Mapping[str, tuple[Series, ...]]:
        return indexed(self.series.values(), lambda series: [series.host])

    @cached_property
    def _series_by_group(self) -> Mapping[str, tuple[Series, ...]]:
        return indexed(self.series.values(), lambda series: series.groups)

    @cached_property
    def _retros_by_day(self) -> tuple[Retro, ...]:
        return tuple(sorted(self.retros.values(), key=lambda retro: (retro.at, retro.id)))

    @cached_property
    def _retros_by_share(self) -> Mapping[str, tuple[Retro, ...]]:
        return indexed(self._retros_by_day, lambda retro: [retro.share])

    @cached_property
    def _retros_by_owner(self) -> Mapping[str, tuple[Retro, ...]]:
        return indexed(
            self._retros_by_day,
            lambda retro: dict.fromkeys(action.owner for action in retro.actions),
        )

    @cached_property
    def _pages_by_uri(self) -> Mapping[str, Page]:
        return {page.uri: page for page in reversed(self.pages)}

    @cached_property
    def _assets_by_uri(self) -> Mapping[str, str]:
        return {uri: path for path, uri in self.assets.items()}

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
        # Not the day of an approval: what is dated by this moment is public, that day is not.
        days = [book.reviewed for book in self.playbooks.values()]
        days += [s.published for s in self.summaries.values() if s.published]
        days += [c.at for s in self.summaries.values() for c in s.corrections]
        days += [s.withdrawn.at for s in self.summaries.values() if s.withdrawn]
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
