"""What was promised in retrospectives, among what is due today and among what is owed."""

from collections.abc import Iterator
from datetime import timedelta

from markupsafe import escape

from qunce.model.addresses import retro_uri
from qunce.model.review.retro import Retro
from qunce.rendering.html.asked import Asked, iso_due
from qunce.rendering.html.days.today import Action, DueRow, ShareTasks
from qunce.rendering.html.share.debts import DebtRow, ShareDebts
from qunce.rendering.text.chinese_dates import day_text, moment_text
from qunce.rules.asked.actions import Promise, promises
from qunce.rules.asked.near_shares import is_asked_soon
from qunce.rules.times.windows import PAGE_DAYS
from qunce.site_plan.frame.asked import asked
from qunce.site_plan.frame.site import Site
from qunce.site_plan.review.promise_words import by_text, what_ends_it


def promised_tasks(site: Site, from_uri: str) -> Iterator[ShareTasks]:
    """For each retrospective that may ask for something soon its rows, as those of a share."""
    for retro in site.retros():
        near = [one for one in promises([retro]) if is_asked_soon(one.task, site.as_of)]
        if near:
            url = site.addresses.relative_url(from_uri, retro_uri(retro.id))
            yield ShareTasks(
                id=_anchor(retro),
                title=retro.title,
                url=url,
                when=f"{day_text(retro.at, site.reference_year)}复盘",
                starts="",
                ends="",
                live_url="",
                tags=(),
                list_key="",
                groups=(),
                who="{}",
                rows=[_task_row(site, one, url) for one in near],
            )


def promised_debts(site: Site, from_uri: str) -> Iterator[ShareDebts]:
    """For each retrospective what may be overdue before a page of this moment is built anew."""
    soon = site.now.date() + timedelta(days=PAGE_DAYS)
    for retro in site.retros():
        if owed := [one for one in promises([retro]) if one.action.due < soon]:
            yield _debts(site, retro, owed, from_uri)


def _task_row(site: Site, promise: Promise, url: str) -> DueRow:
    return DueRow(
        escape(promise.action.text),
        _name(site, promise),
        promise.moment,
        moment_text(promise.moment, site.reference_year),
        asked(promise.task),
        Action("看复盘", f"{url}#actions"),
        is_personal=True,
    )


def _debts(site: Site, retro: Retro, owed: list[Promise], from_uri: str) -> ShareDebts:
    year = site.reference_year
    people = dict.fromkeys(_name(site, one) for one in owed)
    lines = [
        f"{one.action.text}（{_name(site, one)}），{by_text(one.action, year)}" for one in owed
    ]
    return ShareDebts(
        _anchor(retro),
        retro.title,
        site.addresses.relative_url(from_uri, retro_uri(retro.id)),
        f"{day_text(retro.at, year)}复盘",
        min(one.action.due for one in owed).isoformat(),
        ("what-action", *(f"role-{name}" for name in people)),
        [_debt_row(site, one) for one in owed],
        "\n".join([f"【还没做】{retro.title}", *lines]),
    )


def _debt_row(site: Site, promise: Promise) -> DebtRow:
    action = promise.action
    return DebtRow(
        action.text,
        _name(site, promise),
        "",
        by_text(action, site.reference_year),
        Asked("debt", iso_due(promise.moment)),
        what_ends_it(promise),
        owed_after=action.due.isoformat(),
    )


def _name(site: Site, promise: Promise) -> str:
    return site.library.people[promise.action.owner].title


def _anchor(retro: Retro) -> str:
    """No id has an underscore, so it is no share's."""
    return f"retro_{retro.id}"
