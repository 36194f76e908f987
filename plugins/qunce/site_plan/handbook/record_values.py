"""What fill-in forms can be filled with: the values of every record that a snippet may be about.

They stand in one script per kind, so that no page carries those of all people or groups.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from qunce.model.addresses import values_script_uri
from qunce.model.placeholder import Subject
from qunce.model.share import Share
from qunce.rendering.payloads.values_script import Choice, values_script
from qunce.rendering.text.chinese_dates import date_text
from qunce.rendering.text.subject_values import subject_values
from qunce.rules.due import CHANGE_NOTICES
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
"""How many shares a fill-in form offers: more than a year of weekly ones."""


def record_scripts(site: Site) -> Iterator[PlannedFile]:
    """The script of each kind of record."""
    for subject, uri in SCRIPTS.items():
        yield PlannedFile(uri, partial(_script, site, subject))


def records(site: Site, subject: Subject) -> list[Choice]:
    """The records of this site that can fill a snippet's blanks, as they are offered."""
    return [
        Choice(
            id,
            title,
            subject_values(site.library, subject, id, site.as_of),
            dict(_when(site.library.shares[id])) if subject is Subject.SHARE else {},
        )
        for id, title in _titles(site, subject)
    ]


def _script(site: Site, subject: Subject) -> str:
    return values_script(subject, records(site, subject))


def _titles(site: Site, subject: Subject) -> Iterable[tuple[str, str]]:
    match subject:
        case Subject.SHARE:
            return islice(_shares(site), LATEST_SHARES)
        case Subject.GROUP:
            return ((id, group.title) for id, group in site.library.groups.items())
        case Subject.PERSON:
            return ((person.id, person.title) for person in shown_people(site))
        case Subject.SERIES:
            return ((id, series.title) for id, series in site.library.series.items())
        case Subject.NONE:
            return ()


def _shares(site: Site) -> Iterator[tuple[str, str]]:
    """The latest first, told apart by their day."""
    for share in reversed(site.shares):
        if share.slot:
            yield share.id, f"{date_text(share.slot.start, site.reference_year)} {share.title}"


def _when(share: Share) -> Iterator[tuple[str, str]]:
    """Its moments as far as they hold: a share that is off neither starts nor ends."""
    if share.slot and not share.is_off:
        yield "starts", share.slot.start.isoformat()
        yield "ends", share.slot.end.isoformat()
    if share.last_change and (purpose := NOTICES.get(share.last_change.type)):
        yield "change", purpose
        yield "changed", share.last_change.at.isoformat()
