"""The map of a community's life: eight stages on a line, guest sharing as a bracket below."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment


@dataclass(frozen=True, slots=True)
class Stop:
    """A section of the handbook on the map; without playbooks it has no `url`."""

    title: str
    promise: str
    count: int
    url: str
    is_on: bool
    """Whether the bracket's section is used in this stage."""


def stage_map_html(stops: Sequence[Stop], span: Stop, span_stages: str) -> Markup:
    """Stops in order, then the section that spans several stages, named in `span_stages`."""
    return html_fragment("stage_map.html", stops=stops, span=span, span_stages=span_stages)
