"""What differs between readers: all of it as published, and what the reader chose once chosen.

A choice is made for the whole book and kept on the device by the page's script.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.model.edition import Edition
from qunce.model.people import PLATFORM_TITLES, Platform
from qunce.model.platforms.known import LOOKED_UP
from qunce.model.platforms.steps import STEPS
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.inline_markdown import inline_html
from qunce.rendering.html.ref import Ref

EDITION = "edition"
WHICH_EDITION = "你的群是哪一行"


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several texts: what is chosen by its key and told by its title."""

    key: str
    title: str
    paragraphs: Sequence[Markup]


def variants_html(ability: str) -> Markup:
    """What to do on each platform, under the name of each, with the day it was looked up."""
    return html_fragment(
        "variants.html",
        variants=_variants(ability, PLATFORM_TITLES),
        choice="platform",
        question="你用哪个平台",
        checked_on=LOOKED_UP,
    )


def example_html(editions: Iterable[Edition], example: str) -> Markup:
    """An example as each line of business has it; those that lack it, which is told, are left out."""
    told = [(edition, one) for edition in editions if (one := edition.example(example))]
    return html_fragment(
        "variants.html",
        variants=[_of_edition(edition, one.text) for edition, one in told],
        choice=EDITION,
        question=WHICH_EDITION,
        checked_on=None,
    )


def examples_html(examples: Iterable[tuple[str, Sequence[Ref]]]) -> Markup:
    """The examples of one edition, each with the pages that show it."""
    told = [(_paragraphs(text), places) for text, places in examples]
    return html_fragment("examples.html", examples=told)


def edition_line(pages: Mapping[str, Ref], words: str) -> Markup:
    """The pages of editions, by id, behind some words; once one is chosen, its page alone.

    Nothing where there are none.
    """
    return html_fragment(
        "edition_line.html", pages=pages, words=words, choice=EDITION, question=WHICH_EDITION
    )


def edition_texts(pages: Mapping[str, Ref]) -> Markup:
    """The versions of a snippet for lines of business: to whoever chose one of these, that alone."""
    return html_fragment("edition_texts.html", pages=pages, choice=EDITION)


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
        Variant(platform, PLATFORM_TITLES[platform], [inline_html(STEPS[ability][platform])])
        for platform in platforms
    ]


def _of_edition(edition: Edition, text: str) -> Variant:
    return Variant(edition.id, edition.title, _paragraphs(text))


def _paragraphs(text: str) -> list[Markup]:
    lines = (line.strip() for line in text.split("\n"))
    return [inline_html(line) for line in lines if line]
