"""What the site offers to machines: calendars, and share values for the fill-in forms."""

from collections.abc import Iterator

from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.site import Site


def feeds(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """Calendar files and the script of share values."""
    yield from ()
