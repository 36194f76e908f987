"""Who has a part in what, and whom a site may therefore show."""

from qunce.model.people import Person
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
        or site.summaries_by(person.id)
        or site.library.groups_of_admin(person.id)
        or site.library.series_of_host(person.id)
    )
