"""A diagram as inline SVG: no script draws it, and no style stands in it."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from qunce.model.figures.diagram import Diagram, Shape
from qunce.rendering.html.figures.loop import loop
from qunce.rendering.html.figures.said import said
from qunce.rendering.html.figures.sheet import WIDTH, Drawing
from qunce.rendering.html.figures.split import split
from qunce.rendering.html.figures.steps import steps
from qunce.rendering.html.figures.timeline import timeline
from qunce.rendering.html.fragment import html_fragment

DRAWN: Mapping[Shape, Callable[[Diagram], Drawing]] = {
    Shape.LOOP: loop,
    Shape.STEPS: steps,
    Shape.TIMELINE: timeline,
    Shape.SPLIT: split,
}


def drawing_of(diagram: Diagram) -> Drawing:
    """Where everything goes."""
    return DRAWN[diagram.shape](diagram)


def diagram_html(diagram: Diagram, id: str) -> Markup:
    """The drawing; `id` tells the diagrams of a page apart."""
    return html_fragment(
        "diagram.html",
        id=id,
        title=diagram.title,
        said=said(diagram),
        width=WIDTH,
        drawing=drawing_of(diagram),
    )
