"""Twice the records take twice the work, not four times."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from qunce.model.page import Page
from qunce.model.published import as_published
from qunce.model.share import Slot
from qunce.rules.asked.agenda import agenda
from qunce.rules.checks.clashes import clash_problems
from qunce.rules.published.memory import memory_problems
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.plan import plan_site
from qunce.site_plan.problems import check_library
from tests.builders import (
    AS_OF,
    at,
    make_group,
    make_item,
    make_library,
    make_person,
    make_playbook,
    make_series,
    make_share,
    make_snippet,
    make_summary,
    make_text,
)
from tests.counting import operations

FEW = 60
LARGEST_GROWTH = 2.02
"""Sorting takes a little more than its due."""


def season(size: int, *, name: str = "share"):
    """So many weekly shares, with as many people, groups, series, tags and summaries as go along."""
    people = [f"person-{number}" for number in range(size // 2)]
    groups = [f"group-{number}" for number in range(size // 10)]
    series = [f"series-{number}" for number in range(size // 10)]
    shares = [
        make_share(
            f"{name}-{number}",
            slot=_slot(number),
            speakers=(people[number % len(people)],),
            host=people[(number * 7 + 1) % len(people)],
            groups=(groups[number % len(groups)],),
            series=series[number % len(series)],
            tags=(f"标签{number % 10}",),
            body="每周一次。\n\n- 一\n- 二",
        )
        for number in range(size)
    ]
    return make_library(
        *shares,
        *(make_summary(share.id, authors=(people[0],)) for share in shares[::3]),
        *(make_person(id) for id in people),
        *(make_group(id, admins=(people[0],)) for id in groups),
        *(make_series(id, host=people[0], groups=(groups[0],)) for id in series),
        make_playbook(items=(make_item(snippet="share-notice"),)),
        make_snippet(),
        make_snippet("hello", make_text("{{称呼}}好"), subject="person"),
        pages=tuple(_page(number, name) for number in range(size // 10)),
    )


def _slot(number: int) -> Slot:
    start = at("2020-01-05 20:30") + timedelta(weeks=number)
    return Slot(start, start + timedelta(minutes=90))


def _page(number: int, share: str) -> Page:
    body = (
        f"[一场](../shares/{share}-{number}/index.md#pack)，[手册](../playbooks/index.md#share)\n"
    )
    return Page(f"content/help/{number}.md", f"help/{number}.md", "帮助", "", (), body)


def plan(library):
    return plan_site(library, as_of=AS_OF, audience=Audience.INTERNAL)


def renamed(library):
    """What was published before every share got another id."""
    published = [as_published(share, "qunce.example") for share in library.shares.values()]
    return [replace(was, id=f"old-{was.id}", uid=f"old-{was.uid}") for was in published]


WORK = {
    "check": lambda library: check_library(library, as_of=AS_OF),
    "navigation": lambda library: plan(library).nav,
    "every page and file": lambda library: [file.content for file in plan(library).files],
    "clashes": clash_problems,
    "memory": lambda library: memory_problems(library, renamed(library), AS_OF),
    "today": lambda library: agenda(library, AS_OF),
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK.keys())
def test_work_grows_no_faster_than_the_records(work):
    # Templates and parsers are loaded by shares of other names: texts are kept once they are made.
    work(season(FEW, name="other"))
    few, many = (operations(partial(work, season(size))) for size in (FEW, 2 * FEW))
    assert many / few <= LARGEST_GROWTH


def test_a_form_carries_no_more_people_the_more_there_are():
    pages = [
        next(file.content for file in plan(season(size)).files if file.uri == "snippets/hello.md")
        for size in (FEW, 2 * FEW)
    ]
    assert pages[0] == pages[1]
