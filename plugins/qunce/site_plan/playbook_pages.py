"""手册: the playbooks, their sections and the index of both."""

from collections.abc import Iterator

from qunce.site_plan.planned import PlannedFile
from qunce.site_plan.site import Site


def playbook_pages(site: Site) -> Iterator[PlannedFile]:  # noqa: ARG001 - nothing planned yet
    """The handbook: its index, its sections and its playbooks."""
    yield from ()
