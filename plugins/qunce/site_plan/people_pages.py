"""People, groups and series: who is there, and the shares they belong to."""

from collections.abc import Iterator

from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.site import Site


def people_pages(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """A page for each speaker and host."""
    yield from ()


def group_pages(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """A page for each group."""
    yield from ()


def series_pages(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """A page for each series."""
    yield from ()
