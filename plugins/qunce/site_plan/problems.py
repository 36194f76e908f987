"""All that is wrong with a project once it can be read."""

from collections.abc import Collection

from qunce.model.library import Library
from qunce.model.problem import Problem
from qunce.rules.problems import rule_problems
from qunce.site_plan.dead_links import dead_links
from qunce.site_plan.frame.planned import Audience, SitePlan
from qunce.site_plan.plan import plan_site


def library_problems(library: Library, unread: Collection[str] = ()) -> list[Problem]:
    """What rules and links report, for readers of either site; each problem once, sorted.

    `unread` are the places of files that could not be read: links to them are let pass.
    """
    as_of = library.last_recorded()
    plans = (plan_site(library, as_of=as_of, audience=audience) for audience in Audience)
    found = {problem for plan in plans for problem in dead_links(library, plan, unread)}
    return sorted(found | set(rule_problems(library)))


def plan_problems(library: Library, plan: SitePlan) -> list[Problem]:
    """The same for the one site that is about to be built."""
    return sorted([*rule_problems(library), *dead_links(library, plan)])
