"""What was promised in retrospectives, as rows of a page, each with what ends it."""

from collections.abc import Iterable, Iterator

from qunce.model.addresses import person_uri, retro_uri
from qunce.model.people import Person
from qunce.model.review.retro import Action, Retro
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.review.retro import ActionRow, actions_html
from qunce.rendering.text.chinese_dates import day_text
from qunce.rules.asked.actions import Promise
from qunce.site_plan.frame.asked import WINDOWS, asked
from qunce.site_plan.frame.page_source import repeating_heading
from qunce.site_plan.frame.site import Site
from qunce.site_plan.review.promise_words import by_text, what_ends_it


def actions_of(site: Site, retro: Retro, from_uri: str) -> list[ActionRow]:
    """All that was promised in a retrospective, as it was written."""
    return [_row(site, Promise(retro, action), from_uri, None) for action in retro.actions]


def promised_by(site: Site, person: Person) -> Iterator[str]:
    """On an internal site what somebody promised and has not done."""
    retros = site.library.retros_promised_in(person.id) if site.is_internal else ()
    uri = person_uri(person.id)
    rows = [
        _row(site, Promise(retro, action), uri, _link(site, retro, uri))
        for retro in retros
        for action in retro.open_actions
        if action.owner == person.id
    ]
    if rows:
        yield repeating_heading("复盘里答应的", "promised")
        yield actions_html(rows, windows=WINDOWS)


def done_text(actions: Iterable[Action]) -> str:
    """`答应 3 件，做了 1 件`; empty where nothing was promised."""
    done = [bool(action.done) for action in actions]
    return f"答应 {len(done)} 件，做了 {sum(done)} 件" if done else ""


def _row(site: Site, promise: Promise, from_uri: str, of: Ref | None) -> ActionRow:
    action, year = promise.action, site.reference_year
    url = site.addresses.relative_url(from_uri, person_uri(action.owner))
    who = Ref(site.library.people[action.owner].title, url)
    if action.done:
        when = f"{day_text(action.done, year)}做好"
        return ActionRow(action.text, who, when, None, "", of)
    when = by_text(action, year)
    return ActionRow(action.text, who, when, asked(promise.task), what_ends_it(promise), of)


def _link(site: Site, retro: Retro, from_uri: str) -> Ref:
    return Ref(retro.title, site.addresses.relative_url(from_uri, retro_uri(retro.id)))
