"""今日该做什么: every dated item and message, which the reader's clock sorts."""

from collections.abc import Iterator

from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.site import Site


def today_page(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """The page of what is due."""
    yield from ()
