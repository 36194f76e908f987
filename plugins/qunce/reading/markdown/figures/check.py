"""What is wrong with the lists and tables that blocks draw, told before anything is drawn."""

from collections.abc import Callable, Iterable, Mapping

from qunce.reading.markdown.blocks import Block
from qunce.reading.markdown.figures.chat import read_chat
from qunce.reading.markdown.figures.compare import check_compare
from qunce.reading.markdown.figures.diagram import read_diagram
from qunce.reading.markdown.figures.held import Held, held_in
from qunce.reading.words.report import Place, Report

READERS: Mapping[str, Callable[[Held, Place], object]] = {
    "chat": read_chat,
    "compare": check_compare,
    "diagram": read_diagram,
}


def check_figures(blocks: Iterable[Block], body: str, body_line: int, report: Report) -> None:
    """Report what is wrong in each; one that nothing ends is told already."""
    lines = body.split("\n")
    for block in blocks:
        if block.name in READERS and block.content.stop:
            READERS[block.name](held_in(block, lines, body_line), Place(report, f"{block.name} 块"))
