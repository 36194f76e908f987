"""文案: the snippets and their index."""

from collections.abc import Iterator

from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.site import Site


def snippet_pages(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """The index of snippets and a page for each."""
    yield from ()
