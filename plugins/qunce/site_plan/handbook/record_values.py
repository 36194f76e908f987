"""What fill-in forms can be filled with: the values of every record that a snippet may be about.

They stand in one script per kind, so that no page carries those of all people or groups.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from qunce.model.addresses import NEAR_SHARES, values_script_uri
from qunce.model.placeholder import Subject
from qunce.model.share import Share
from qunce.rendering.payloads.values_script import Choice, values_script
from qunce.rendering.text.subject_values import subject_values
from qunce.rules.asked.due import CHANGE_NOTICES
from qunce.rules.asked.near_shares import near_shares
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.shown_people import shown_people
from qunce.site_plan.frame.site import Site

SCRIPTS = {
    Subject.SHARE: values_script_uri("shares"),
    Subject.GROUP: values_script_uri("groups"),
    Subject.PERSON: values_script_uri("people"),
    Subject.SERIES: values_script_uri("series"),
}
NOTICES = {change: purpose for purpose, change in CHANGE_NOTICES.items()}
LATEST_SHARES = 60
"""How many shares a fill-in form offers, the latest first: more than a year of weekly ones."""


def record_scripts(site: Site) -> Iterator[PlannedFile]:
    """The script of each kind of record."""
    for subject, uri in SCRIPTS.items():
        yield PlannedFile(uri, partial(_script, site, subject))
    yield PlannedFile(NEAR_SHARES, partial(_near_script, site))


def records(site: Site, subject: Subject) -> list[Choice]:
    """The records of this site that can fill a snippet's blanks, as they are offered."""
    if subject is Subject.SHARE:
        return [
            _share(site, share) for share in islice(_dated(reversed(site.shares)), LATEST_SHARES)
        ]
    return [
        Choice(id, title, subject_values(site.library, subject, id, site.as_of))
        for id, title in _titles(site, subject)
    ]


def _script(site: Site, subject: Subject) -> str:
    return values_script(subject, records(site, subject))


def _near_script(site: Site) -> str:
    near = near_shares(site.library, site.shares, site.as_of)
    return values_script(Subject.SHARE, [_share(site, share) for share in _dated(near)])


def _titles(site: Site, subject: Subject) -> Iterable[tuple[str, str]]:
    match subject:
        case Subject.GROUP:
            return ((id, group.title) for id, group in site.library.groups.items())
        case Subject.PERSON:
            return ((person.id, person.title) for person in shown_people(site))
        case Subject.SERIES:
            return ((id, series.title) for id, series in site.library.series.items())
        case _:
            return ()


def _dated(shares: Iterable[Share]) -> Iterator[Share]:
    return (share for share in shares if share.slot)


def _share(site: Site, share: Share) -> Choice:
    """Shares of one title are told apart by their day."""
    values = subject_values(site.library, Subject.SHARE, share.id, site.as_of)
    return Choice(share.id, f"{values['日期']} {share.title}", values, dict(_when(share)))


def _when(share: Share) -> Iterator[tuple[str, str]]:
    """Its moments as far as they hold: a share that is off neither starts nor ends."""
    if share.slot and not (share.is_off or share.slot.is_whole_day):
        yield "starts", share.slot.start.isoformat()
        yield "ends", share.slot.end.isoformat()
    if share.last_change and (purpose := NOTICES.get(share.last_change.type)):
        yield "change", purpose
        yield "changed", share.last_change.at.isoformat()
