"""排期: the latest months on one page, and a page for each month."""

from collections.abc import Iterator

from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.site import Site


def schedule_pages(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """The schedule and its months."""
    yield from ()
