"""还缺什么: what a share still lacks, how much it matters, and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.share_tag import Tag


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing missing."""

    what: str
    role: str
    tag: Tag


def missing_html(lacks: Sequence[Lack]) -> Markup:
    """A row for each; empty when nothing is missing."""
    return html_fragment("missing.html", lacks=lacks) if lacks else Markup()
