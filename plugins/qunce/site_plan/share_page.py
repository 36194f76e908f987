"""分享: one share with its facts, checklist, messages and neighbours."""

from collections.abc import Iterator

from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.site import Site


def share_pages(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """A page for each share of the site."""
    yield from ()
