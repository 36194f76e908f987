"""首页: the next share, what is due, the stage map and the latest summaries."""

from collections.abc import Iterator

from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.site import Site


def home_page(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """The home page."""
    yield from ()
