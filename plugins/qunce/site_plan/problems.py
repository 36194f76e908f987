"""All that is wrong with a project once it can be read, and the sites that were planned to see it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from types import MappingProxyType

from qunce.model.compliance import Wording
from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.reading.records.compliance import read_compliance
from qunce.rendering.poster.order import Press
from qunce.rules.problems import rule_problems
from qunce.rules.wording.risky_words import RiskyWords, risky_words
from qunce.site_plan.dead_links import dead_links
from qunce.site_plan.feed_problems import feed_problems
from qunce.site_plan.file_problems import taken_addresses, unused_files
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.kept.good import Good, digest_of
from qunce.site_plan.kept.kept import Keeping, Kept
from qunce.site_plan.kept.lasting import Lasting
from qunce.site_plan.plan import SitePlan, plan_site

NOTHING_TAKEN: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Checked:
    """A library, the sites planned from it, and what rules and links report of them, sorted."""

    library: Library
    plans: Mapping[Audience, SitePlan]
    problems: tuple[Problem, ...]


class Earlier:
    """What checks of the same project leave to the next: what was made, which texts were seen."""

    def __init__(self, lasting: Lasting | None = None) -> None:
        self.kept = {audience: Kept(lasting) for audience in Audience}
        self.words = RiskyWords(read_compliance()[0])

    def plan(
        self, library: Library, audience: Audience, as_of: datetime, press: Press | None = None
    ) -> SitePlan:
        """A plan that takes over what earlier ones have made."""
        kept = self.kept[audience]
        return plan_site(library, as_of=as_of, audience=audience, press=press, kept=kept)


def check_library(
    library: Library,
    *,
    as_of: datetime,
    audiences: Iterable[Audience] = tuple(Audience),
    unread: Collection[str] = (),
    taken: Mapping[str, str] = NOTHING_TAKEN,
    press: Press | None = None,
    kept: Keeping | None = None,
) -> Checked:
    """Plan the site of each audience once, as of a moment, and look for what is wrong.

    Whoever goes on to build takes the plan from here. Each problem is told once. `unread` are
    the places of files that could not be read: links to them are let pass. `taken` are the
    addresses of what an engine and its theme bring, each with what to call its owner.
    `press` draws the posters of a build; a check needs none. `kept` is what earlier builds left.
    """
    plans = {
        audience: plan_site(library, as_of=as_of, audience=audience, press=press, kept=kept)
        for audience in audiences
    }
    good = partial(Good, None) if kept is None else kept.good
    found = {
        *_authors_problems(library, plans, as_of, unread, taken),
        *_risky_words(library.wordings, good("words")),
        *(() if unread else _feed_problems(library, plans, good("feeds"))),
    }
    return Checked(library, plans, tuple(sorted(found)))


def check_again(
    library: Library,
    earlier: Earlier,
    *,
    as_of: datetime,
    taken: Mapping[str, str] = NOTHING_TAKEN,
    press: Press | None = None,
) -> Checked:
    """The same for a preview, after an edit: what an author can have done wrong.

    Plans keep what they make in `earlier`. Feeds are left to the check before a site goes out:
    what is wrong in one is a fault of ours, and no edit waits for that to be looked for.
    """
    plans = {audience: earlier.plan(library, audience, as_of, press) for audience in Audience}
    found = {
        *_authors_problems(library, plans, as_of, (), taken),
        *earlier.words.problems(library.wordings),
    }
    return Checked(library, plans, tuple(sorted(found)))


def _authors_problems(
    library: Library,
    plans: Mapping[Audience, SitePlan],
    as_of: datetime,
    unread: Collection[str],
    taken: Mapping[str, str],
) -> Iterator[Problem]:
    yield from rule_problems(library, as_of)
    yield from dead_links(library, plans.values(), unread)
    yield from taken_addresses(library, plans.values(), taken)
    if not unread:  # what a file that cannot be read refers to is not known
        yield from unused_files(library, plans.values())


def with_feeds(checked: Checked) -> Checked:
    """What `check_again` has left to look at before a site is built."""
    feeds = _feed_problems(checked.library, checked.plans, Good(None, "feeds"))
    found = {*checked.problems, *feeds}
    return Checked(checked.library, checked.plans, tuple(sorted(found)))


def _risky_words(wordings: Iterable[Wording], good: Good) -> Iterator[Problem]:
    """Of texts that are known to be good nothing is told; where all are, no rules are read."""
    unknown = {digest: one for one in wordings if not good.knows(digest := _digest_of(one))}
    if unknown:
        found = risky_words(unknown.values(), read_compliance()[0])
        yield from found
        told_of = {problem.path for problem in found}
        for digest, wording in unknown.items():
            if wording.path not in told_of:
                good.add(digest)
    good.keep()


def _digest_of(wording: Wording) -> bytes:
    return digest_of((repr(wording).encode("utf-8", "surrogatepass"),))


def _feed_problems(
    library: Library, plans: Mapping[Audience, SitePlan], good: Good
) -> Iterator[Problem]:
    """Of files that cannot be read, or a UID given twice, feeds would only tell again."""
    if not _has_uid_twice(library):
        yield from feed_problems(plans.values(), good)
        good.keep()


def _has_uid_twice(library: Library) -> bool:
    ids = [share.calendar_id for share in library.shares.values()]
    return len(set(ids)) < len(ids)
