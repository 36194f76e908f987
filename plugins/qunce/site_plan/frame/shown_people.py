"""Whom a site may show, because they have a part in something it shows."""

from qunce.model.people import Person
from qunce.model.public import public_people
from qunce.site_plan.frame.site import Site


def shown_people(site: Site) -> tuple[Person, ...]:
    """Everybody on an internal site; in public only who has a part in something shown."""
    return tuple(site.library.people.values()) if site.is_internal else public_people(site.library)
