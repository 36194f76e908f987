"""What differs between readers: all of it as published, and what the reader chose once chosen.

A choice is made for the whole book and kept on the device by the page's script.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.model.people import PLATFORM_TITLES, Platform
from qunce.model.platforms.known import LOOKED_UP
from qunce.model.platforms.steps import STEPS
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.inline_markdown import inline_html


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several texts: what is chosen by its key and told by its title."""

    key: str
    title: str
    html: Markup


def variants_html(ability: str) -> Markup:
    """What to do on each platform, under the name of each, with the day it was looked up."""
    return html_fragment(
        "variants.html",
        variants=_variants(ability, PLATFORM_TITLES),
        choice="platform",
        question="你用哪个平台",
        checked_on=LOOKED_UP,
    )


def step_variants(ability: str | None, platforms: Sequence[Platform] = ()) -> Markup:
    """The same below a step of a checklist; `platforms` are those to tell of, all if there are none.

    Empty for a step that is the same everywhere.
    """
    if ability is None:
        return Markup()
    variants = _variants(ability, platforms or PLATFORM_TITLES)
    return html_fragment("step_variants.html", variants=variants)


def _variants(ability: str, platforms: Iterable[Platform]) -> list[Variant]:
    return [
        Variant(platform, PLATFORM_TITLES[platform], inline_html(STEPS[ability][platform]))
        for platform in platforms
    ]
