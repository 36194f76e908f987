"""What is made again after a change and what is not: pages here count how often they are made."""

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial

import pytest

from qunce.model.library import Library
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.site import Site
from qunce.site_plan.kept.answers import Answers
from qunce.site_plan.kept.kept import Kept
from tests.builders import make_library, make_person, make_share
from tests.site_plan.planning import site_of

LIN, HE = make_person(), make_person("he-qing", "何青（示例）")
FLORIST, BAKERY = make_share("florist"), make_share("bakery", speakers=("he-qing",))
BEFORE = make_library(FLORIST, BAKERY, LIN, HE)

MADE: Counter[str] = Counter()


def name_of_lin(site: Site) -> str:
    MADE["page"] += 1
    return site.library.people["lin-xia"].title


def all_names(site: Site) -> list[str]:
    MADE["page"] += 1
    return [person.title for person in site.library.people.values()]


def ids(site: Site) -> list[str]:
    MADE["page"] += 1
    return [*site.library.people]


def shares_of_lin(site: Site) -> list[str]:
    MADE["page"] += 1
    return [share.title for share in site.shares_of_person("lin-xia")]


def absent(site: Site) -> bool:
    MADE["page"] += 1
    return "wang" in site.library.people


def title(site: Site, share: object) -> str:
    MADE["page"] += 1
    return f"{share.title}，{site.library.settings.site_name}"


def is_made_again(page, before: Library, after: Library, *arguments) -> bool:
    kept, made = Kept(), []
    for library in (before, after):
        site = site_of(library, Audience.INTERNAL)
        MADE.clear()
        given = [argument(library) for argument in arguments]
        told = kept.made(Answers(site), "page.md", partial(page, site, *given))
        made.append(bool(MADE))
        assert told == page(site, *given)
    assert made[0]
    return made[1]


OTHER_NAMES = make_library(FLORIST, BAKERY, LIN, replace(HE, title="何青青（示例）"))
OTHER_LIN = make_library(FLORIST, BAKERY, replace(LIN, title="林小夏（示例）"), HE)
ONE_MORE = make_library(FLORIST, BAKERY, LIN, HE, make_person("wang", "王（示例）"))
OTHER_TITLE = make_library(FLORIST, replace(BAKERY, title="面包"), LIN, HE)


@pytest.mark.parametrize(
    ("page", "after"),
    [
        (name_of_lin, OTHER_NAMES),
        (name_of_lin, ONE_MORE),
        (ids, OTHER_NAMES),
        (shares_of_lin, OTHER_TITLE),
        (shares_of_lin, OTHER_LIN),
        (absent, OTHER_LIN),
        (all_names, OTHER_TITLE),
    ],
)
def test_what_a_page_did_not_ask_for_leaves_it_alone(page, after):
    assert not is_made_again(page, BEFORE, after)


@pytest.mark.parametrize(
    ("page", "after"),
    [
        (name_of_lin, OTHER_LIN),
        (all_names, OTHER_NAMES),
        (all_names, ONE_MORE),
        (ids, ONE_MORE),
        (absent, ONE_MORE),
        (shares_of_lin, make_library(replace(FLORIST, title="花"), BAKERY, LIN, HE)),
        (shares_of_lin, make_library(BAKERY, LIN, HE)),
    ],
)
def test_another_answer_makes_it_again(page, after):
    assert is_made_again(page, BEFORE, after)


def test_what_a_page_is_made_of_counts_beside_the_site():
    def bakery(library: Library):
        return library.shares["bakery"]

    assert is_made_again(title, BEFORE, OTHER_TITLE, bakery)
    assert not is_made_again(title, BEFORE, OTHER_LIN, bakery)


@dataclass(frozen=True)
class Remembering:
    """Something that pages share, and that keeps what it has worked out."""

    site: Site
    worked_out: dict[str, str] = field(default_factory=dict)

    def name(self) -> str:
        MADE["page"] += 1
        return self.worked_out.setdefault("lin", self.site.library.people["lin-xia"].title)


def test_what_shares_its_memory_with_other_pages_is_made_every_time():
    kept, site = Kept(), site_of(BEFORE)
    for _ in range(2):
        MADE.clear()
        assert kept.made(Answers(site), "page.md", Remembering(site).name) == LIN.title
        assert MADE
