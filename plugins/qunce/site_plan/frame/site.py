"""What every page of a plan is drawn from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import chain
from zoneinfo import ZoneInfo

from qunce.model.index import indexed
from qunce.model.library import Library
from qunce.model.page import Page
from qunce.model.public import as_everybody_sees, withdrawn_summaries
from qunce.model.review.retro import Retro
from qunce.model.serving import Addresses
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.rendering.poster.order import Press
from qunce.rules.after.questions import AskedQuestion, asked_questions, awaits_handbook
from qunce.site_plan.frame.planned import Audience

Month = tuple[int, int]
"""Year and month."""

Quarter = tuple[int, int]
"""Year, and 1 to 4."""

Neighbours = tuple[Share | None, Share | None]
"""The share before and the share after; None at either end."""


@dataclass(frozen=True)
class Site:
    """A library as one audience sees it at one moment.

    Without slots, so that each index below is made at the first question and kept.
    """

    library: Library
    as_of: datetime
    audience: Audience
    shares: tuple[Share, ...]
    """Those that have a page here: earliest first, then those without a slot by id."""
    press: Press | None = None
    """What draws its posters; None where there is no font, and then there are none."""

    @classmethod
    def seen_by(
        cls, audience: Audience, library: Library, as_of: datetime, press: Press | None = None
    ) -> "Site":
        """A public site leaves out ideas, invitations, drafts and what is internal."""
        internal = audience is Audience.INTERNAL
        told = library if internal else as_everybody_sees(library)
        dateless = (share for share in told.shares.values() if not share.slot)
        everything = (*told.shares_by_start(), *dateless)
        shares = tuple(share for share in everything if internal or share.is_public)
        return cls(told, as_of, audience, shares, press)

    @cached_property
    def now(self) -> datetime:
        """The moment the site speaks of, on the project's clocks."""
        return self.as_of.astimezone(ZoneInfo(self.library.settings.timezone))

    @cached_property
    def addresses(self) -> Addresses:
        """Where the files of the site are served."""
        return self.library.settings.addresses

    @property
    def reference_year(self) -> int:
        """The year that dates on the site leave unsaid."""
        return self.now.year

    @property
    def is_internal(self) -> bool:
        """Whether it may show ideas, drafts and contacts."""
        return self.audience is Audience.INTERNAL

    def narrowed_to(self, shares: tuple[Share, ...]) -> "Site":
        """The site as it would be if it had only these of its shares."""
        return replace(self, shares=shares)

    def shows(self, share: Share) -> bool:
        """Whether a share has a page on this site."""
        return share.is_public or self.is_internal

    def shares_of_person(self, person: str) -> tuple[Share, ...]:
        """The shares of this site someone speaks at or hosts."""
        return self._by_person.get(person, ())

    def shares_in_group(self, group: str) -> tuple[Share, ...]:
        """The shares of this site held in a group."""
        return self._by_group.get(group, ())

    def shares_of_series(self, series: str) -> tuple[Share, ...]:
        """The shares of this site that belong to a series."""
        return self._by_series.get(series, ())

    def shares_running(self, playbook: str) -> tuple[Share, ...]:
        """The shares of this site that run a playbook's checklist."""
        return self._by_playbook.get(playbook, ())

    @cached_property
    def shares_by_tag(self) -> Mapping[str, tuple[Share, ...]]:
        """The shares of this site that carry each tag."""
        return indexed(self.shares, lambda share: share.tags)

    @cached_property
    def shares_by_month(self) -> Mapping[Month, tuple[Share, ...]]:
        """Shares that stand in each month or were moved away from it; months earliest first."""
        found: dict[Month, dict[str, Share]] = {}
        for share in self.shares:
            if share.slot:
                for start in (share.slot.start, *share.previous_starts):
                    found.setdefault((start.year, start.month), {})[share.id] = share
        return {month: tuple(found[month].values()) for month in sorted(found)}

    @cached_property
    def shares_by_quarter(self) -> Mapping[Quarter, tuple[Share, ...]]:
        """Shares that stand in each quarter; quarters earliest first."""
        found: dict[Quarter, list[Share]] = {}
        for share in self.shares:
            if share.slot:
                start = share.slot.start
                found.setdefault(quarter_of(start.year, start.month), []).append(share)
        return {quarter: tuple(found[quarter]) for quarter in sorted(found)}

    def neighbours(self, share: Share) -> Neighbours:
        """The shares before and after one in the whole schedule."""
        return self._neighbours.get(share.id, (None, None))

    def neighbours_in_series(self, share: Share) -> Neighbours:
        """The shares before and after one in its series."""
        return self._neighbours_in_series.get(share.id, (None, None))

    def spoken_latest(self, share: Share, limit: int) -> list[Share]:
        """The latest few other shares that its speakers spoke at, latest first."""
        candidates = {
            self._positions[other.id]: other
            for speaker in share.speakers
            for other in self._by_speaker.get(speaker, ())[-limit - 1 :]
            if other.id != share.id
        }
        return [candidates[position] for position in sorted(candidates, reverse=True)[:limit]]

    def summary(self, share: str) -> Summary | None:
        """The summary this site shows for a share; an internal site shows drafts too."""
        summary = self.library.summaries.get(share)
        if not summary or not self.shows(self.library.shares[share]):
            return None
        return summary if summary.is_public or self.is_internal else None

    def withdrawn(self) -> Iterable[Summary]:
        """Those whose address only says that they were taken back; the team still reads them."""
        return self._withdrawn.values()

    def answers_for_summary(self, share: str) -> bool:
        """Whether something stands at the address of a share's summary."""
        return self.summary(share) is not None or share in self._withdrawn

    def summaries(self) -> tuple[Summary, ...]:
        """The summaries of this site, the latest share's first."""
        return self._summaries

    def summaries_by(self, person: str) -> tuple[Summary, ...]:
        """The summaries of this site somebody wrote, the latest first."""
        return self._summaries_by_author.get(person, ())

    def retros(self) -> tuple[Retro, ...]:
        """The retrospectives, the latest first; a public site has none."""
        return self.library.retros_by_day()[::-1] if self.is_internal else ()

    def questions(self) -> tuple[AskedQuestion, ...]:
        """The questions of its summaries, the latest share's first."""
        return self._questions

    def questions_open_to(self, person: str) -> tuple[AskedQuestion, ...]:
        """Those that somebody has not answered yet."""
        return self._open_questions.get(person, ())

    def answers_for(self, playbook: str) -> tuple[AskedQuestion, ...]:
        """Those whose answers a playbook has still to take in."""
        return self._answers_for_playbooks.get(playbook, ())

    def authored(self, uri: str) -> Page | None:
        """The hand-written page at a uri: a generated page there takes its title and words."""
        return self.library.page_at(uri)

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {share.id: position for position, share in enumerate(self.shares)}

    @cached_property
    def _by_person(self) -> Mapping[str, tuple[Share, ...]]:
        return indexed(self.shares, lambda share: (*share.speakers, share.host))

    @cached_property
    def _by_speaker(self) -> Mapping[str, tuple[Share, ...]]:
        return indexed(self.shares, lambda share: share.speakers)

    @cached_property
    def _by_group(self) -> Mapping[str, tuple[Share, ...]]:
        return indexed(self.shares, lambda share: share.groups)

    @cached_property
    def _by_series(self) -> Mapping[str, tuple[Share, ...]]:
        return indexed(self.shares, lambda share: [share.series])

    @cached_property
    def _by_playbook(self) -> Mapping[str, tuple[Share, ...]]:
        return indexed(self.shares, lambda share: [share.playbook])

    @cached_property
    def _neighbours(self) -> Mapping[str, Neighbours]:
        return dict(_neighbours([share for share in self.shares if share.slot]))

    @cached_property
    def _neighbours_in_series(self) -> Mapping[str, Neighbours]:
        return dict(chain.from_iterable(map(_neighbours, self._by_series.values())))

    @cached_property
    def _summaries(self) -> tuple[Summary, ...]:
        found = (self.summary(share.id) for share in reversed(self.shares))
        return tuple(summary for summary in found if summary)

    @cached_property
    def _withdrawn(self) -> Mapping[str, Summary]:
        emptied = () if self.is_internal else withdrawn_summaries(self.library)
        return {summary.share: summary for summary in emptied}

    @cached_property
    def _summaries_by_author(self) -> Mapping[str, tuple[Summary, ...]]:
        return indexed(self._summaries, lambda summary: summary.authors)

    @cached_property
    def _questions(self) -> tuple[AskedQuestion, ...]:
        return asked_questions(self.library, self._summaries)

    @cached_property
    def _open_questions(self) -> Mapping[str, tuple[AskedQuestion, ...]]:
        unanswered = (asked for asked in self._questions if not asked.question.is_answered)
        return indexed(unanswered, lambda asked: asked.people)

    @cached_property
    def _answers_for_playbooks(self) -> Mapping[str, tuple[AskedQuestion, ...]]:
        marked = (asked for asked in self._questions if awaits_handbook(self.library, asked))
        return indexed(marked, lambda asked: [asked.question.handbook])


def quarter_of(year: int, month: int) -> Quarter:
    """The quarter that a month belongs to."""
    return year, (month + 2) // 3


def _neighbours(shares: Sequence[Share]) -> Iterable[tuple[str, Neighbours]]:
    before: tuple[Share | None, ...] = (None, *shares)
    after: tuple[Share | None, ...] = (*shares[1:], None)
    for earlier, share, later in zip(before, shares, after, strict=False):
        yield share.id, (earlier, later)
