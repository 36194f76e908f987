"""What every page of a plan is drawn from."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from qunce.model.library import Library
from qunce.model.page import Page
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.site_plan.frame.planned import Audience


@dataclass(frozen=True, slots=True)
class Site:
    """A library as one audience sees it at one moment."""

    library: Library
    as_of: datetime
    audience: Audience
    shares: tuple[Share, ...]
    """Those that have a page here: earliest first, then those without a slot by id."""

    @classmethod
    def seen_by(cls, audience: Audience, library: Library, as_of: datetime) -> "Site":
        """A public site leaves out ideas, invitations, drafts and what is internal."""
        dated = library.shares_by_start()
        dateless = (share for share in library.shares.values() if not share.slot)
        everything = (*dated, *dateless)
        internal = audience is Audience.INTERNAL
        shares = tuple(share for share in everything if internal or share.is_public)
        return cls(library, as_of, audience, shares)

    @property
    def now(self) -> datetime:
        """The moment the site speaks of, on the project's clocks."""
        return self.as_of.astimezone(ZoneInfo(self.library.settings.timezone))

    @property
    def reference_year(self) -> int:
        """The year that dates on the site leave unsaid."""
        return self.now.year

    @property
    def is_internal(self) -> bool:
        """Whether it may show ideas, drafts and contacts."""
        return self.audience is Audience.INTERNAL

    def shows(self, share: Share) -> bool:
        """Whether a share has a page on this site."""
        return share.is_public or self.is_internal

    def shares_of_person(self, person: str) -> tuple[Share, ...]:
        """The shares of this site someone speaks at or hosts."""
        return tuple(share for share in self.shares if person in (*share.speakers, share.host))

    def shares_in_group(self, group: str) -> tuple[Share, ...]:
        """The shares of this site held in a group."""
        return tuple(share for share in self.shares if group in share.groups)

    def shares_of_series(self, series: str) -> tuple[Share, ...]:
        """The shares of this site that belong to a series."""
        return tuple(share for share in self.shares if share.series == series)

    def summary(self, share: str) -> Summary | None:
        """The summary this site shows for a share; an internal site shows drafts too."""
        summary = self.library.summaries.get(share)
        if not summary or not self.shows(self.library.shares[share]):
            return None
        return summary if summary.is_public or self.is_internal else None

    def summaries(self) -> tuple[Summary, ...]:
        """The summaries of this site, the latest share's first."""
        found = (self.summary(share.id) for share in reversed(self.shares))
        return tuple(summary for summary in found if summary)

    def authored(self, uri: str) -> Page | None:
        """The hand-written page at a uri: a generated page there takes its title and words."""
        return next((page for page in self.library.pages if page.uri == uri), None)
