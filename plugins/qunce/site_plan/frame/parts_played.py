"""Who has a part in what, and whom a site may therefore show."""

from qunce.model.people import Group, Person, Series
from qunce.model.public import public_people
from qunce.model.summary import Summary
from qunce.site_plan.frame.site import Site


def shown_people(site: Site) -> tuple[Person, ...]:
    """Everybody on an internal site; in public only who has a part in something shown."""
    return tuple(site.library.people.values()) if site.is_internal else public_people(site.library)


def summaries_by(site: Site, person: Person) -> list[Summary]:
    """The summaries of this site somebody wrote, the latest first."""
    return [summary for summary in site.summaries() if person.id in summary.authors]


def groups_run_by(site: Site, person: Person) -> list[Group]:
    """The groups somebody looks after."""
    return [group for group in site.library.groups.values() if person.id in group.admins]


def series_hosted_by(site: Site, person: Person) -> list[Series]:
    """The series somebody hosts."""
    return [series for series in site.library.series.values() if series.host == person.id]
