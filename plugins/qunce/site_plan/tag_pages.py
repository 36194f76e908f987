"""标签: what carries which tag."""

from collections.abc import Iterator

from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.site import Site


def tag_pages(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """The page of tags."""
    yield from ()
