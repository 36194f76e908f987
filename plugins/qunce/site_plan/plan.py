"""The whole site: every kind of page in turn, then what was written by hand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial
from operator import attrgetter

from qunce.model.library import Library
from qunce.rendering.poster.order import Press
from qunce.site_plan.api_files import api_files
from qunce.site_plan.community.group_pages import group_pages
from qunce.site_plan.community.idea_page import idea_page
from qunce.site_plan.community.people_pages import people_pages
from qunce.site_plan.community.series_pages import series_pages
from qunce.site_plan.fragments import fragment
from qunce.site_plan.frame.authored_pages import authored_pages
from qunce.site_plan.frame.planned import Audience, NavEntry, PlannedFile
from qunce.site_plan.frame.published_files import assets
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.edition_pages import edition_pages
from qunce.site_plan.handbook.former_pages import former_book_pages
from qunce.site_plan.handbook.paste_check import paste_check
from qunce.site_plan.handbook.playbook_pages import playbook_pages
from qunce.site_plan.handbook.record_values import record_scripts
from qunce.site_plan.handbook.snippet_index import snippet_index_pages
from qunce.site_plan.handbook.snippet_pages import snippet_pages
from qunce.site_plan.kept.answers import Answers
from qunce.site_plan.kept.kept import Keeping, Making, make_anew
from qunce.site_plan.navigation import navigation
from qunce.site_plan.publishing.publish_pages import publish_pages
from qunce.site_plan.questions.question_pages import question_pages
from qunce.site_plan.review.retro_pages import retro_pages
from qunce.site_plan.schedule.atom_feeds import atom_feeds
from qunce.site_plan.schedule.feeds import feeds
from qunce.site_plan.schedule.schedule_pages import schedule_pages
from qunce.site_plan.schedule.season_pages import season_pages
from qunce.site_plan.shares.former_pages import former_pages
from qunce.site_plan.shares.kit_pages import kit_pages
from qunce.site_plan.shares.live_page import live_pages
from qunce.site_plan.shares.share_page import share_pages
from qunce.site_plan.shares.share_poster import posters
from qunce.site_plan.shares.summary_pages import summary_pages
from qunce.site_plan.shares.tag_pages import tag_pages
from qunce.site_plan.shares.year_pages import year_pages
from qunce.site_plan.today.home import home_page
from qunce.site_plan.today.overdue import overdue_page
from qunce.site_plan.today.task_feeds import task_feeds
from qunce.site_plan.today.today_page import today_page


@dataclass(frozen=True)
class SitePlan:
    """Every file of the site, sorted by uri, and the navigation over its pages.

    Without slots, as the navigation is made when somebody asks for it: a check does not.
    """

    site: Site
    files: tuple[PlannedFile, ...]
    generated: frozenset[str]
    """The uris of what the plan makes itself, from records and with words of authors in it."""
    making: Making = make_anew
    """How what a page asks for is made."""
    kept: Keeping | None = None
    """Where what was made before is taken from."""

    @cached_property
    def nav(self) -> tuple[NavEntry, ...]:
        """The tabs and what stands below them."""
        return navigation(self.site)

    def fragment(self, name: str, argument: str, page_uri: str) -> str | None:
        """What `fragment` answers of its site."""
        make = partial(fragment, self.site, name, argument, page_uri)
        return self.making((name, argument, page_uri), make)

    def was_made_before(self, uri: str) -> bool:
        """Whether a file is likely to be at hand, so that nobody need hurry to make it."""
        return self.kept is not None and self.kept.holds(self.site.audience, uri)


def plan_site(
    library: Library,
    *,
    as_of: datetime,
    audience: Audience,
    press: Press | None = None,
    kept: Keeping | None = None,
) -> SitePlan:
    """Everything the site consists of; an engine needs no other file of content/ or playbooks/.

    `as_of` (aware) stands in for "now" where a page must name a moment. `press` draws posters.
    What was made of an earlier plan and would be made the same is taken from `kept`; without it
    the plan holds no text.
    """
    site = Site.seen_by(audience, library, as_of, press)
    answers = Answers(site)
    making: Making = partial(kept.made, answers) if kept else make_anew
    generated = tuple(_generated(site))
    uris = frozenset(file.uri for file in generated)
    pages = (*generated, *authored_pages(site, uris))
    files = sorted((*pages, *assets(site, {page.uri for page in pages})), key=attrgetter("uri"))
    if kept:
        files = [_kept(file, kept, answers) for file in files]
    return SitePlan(site, tuple(files), uris, making, kept)


def _kept(file: PlannedFile, kept: Keeping, answers: Answers) -> PlannedFile:
    if file.make:
        return replace(file, make=partial(kept.made, answers, file.uri, file.make))
    if file.assemble:
        return replace(file, assemble=partial(kept.assembled, answers, file.uri, file.assemble))
    return file


def _generated(site: Site) -> Iterator[PlannedFile]:
    yield from home_page(site)
    yield from today_page(site)
    yield from overdue_page(site)
    yield from task_feeds(site)
    yield from schedule_pages(site)
    yield from season_pages(site)
    yield from share_pages(site)
    yield from posters(site)
    yield from live_pages(site)
    yield from summary_pages(site)
    yield from publish_pages(site)
    yield from year_pages(site)
    yield from question_pages(site)
    yield from retro_pages(site)
    yield from former_pages(site)
    yield from kit_pages(site)
    yield from playbook_pages(site)
    yield from former_book_pages(site)
    yield from edition_pages(site)
    yield from snippet_index_pages(site)
    yield from snippet_pages(site)
    yield from paste_check()
    yield from idea_page(site)
    yield from people_pages(site)
    yield from group_pages(site)
    yield from series_pages(site)
    yield from tag_pages(site)
    yield from feeds(site)
    yield from atom_feeds(site)
    yield from record_scripts(site)
    yield from api_files(site)
