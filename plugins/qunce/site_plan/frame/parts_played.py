"""Who has a part in what, and whom a site may therefore show."""

from qunce.model.people import Group, Person, Series
from qunce.model.summary import Summary
from qunce.site_plan.frame.site import Site


def shown_people(site: Site) -> tuple[Person, ...]:
    """Everybody on an internal site; in public only who has a part in something shown.

    Somebody merely invited must not be given away by a page of their own.
    """
    return tuple(
        person
        for person in site.library.people.values()
        if site.is_internal or _has_a_part(site, person)
    )


def _has_a_part(site: Site, person: Person) -> bool:
    return bool(
        site.shares_of_person(person.id)
        or summaries_by(site, person)
        or groups_run_by(site, person)
        or series_hosted_by(site, person)
    )


def summaries_by(site: Site, person: Person) -> list[Summary]:
    """The summaries of this site somebody wrote, the latest first."""
    return [summary for summary in site.summaries() if person.id in summary.authors]


def groups_run_by(site: Site, person: Person) -> list[Group]:
    """The groups somebody looks after."""
    return [group for group in site.library.groups.values() if person.id in group.admins]


def series_hosted_by(site: Site, person: Person) -> list[Series]:
    """The series somebody hosts."""
    return [series for series in site.library.series.values() if series.host == person.id]
