"""The home page's upper half: the next share with its trail, and what is due beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import Tag


@dataclass(frozen=True, slots=True)
class Step:
    """One of a few moments on the way to a share."""

    label: str
    """`T-2`"""
    words: str
    day: str
    due: str
    """ISO day or minute."""
    tick: str = ""
    """Id of its checklist item, if it is one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A share that may be the next one when the page is read."""

    id: str
    title: str
    url: str
    when: str
    starts: str
    ends: str
    series: str
    tag: Tag | None
    about: tuple[str, ...]
    """Who and where."""
    moved_from: str
    list_key: str
    steps: Sequence[Step]


def next_and_tasks(
    candidates: Sequence[Candidate],
    *,
    tasks: Markup,
    schedule_url: str,
    today: Ref,
    guide: Ref | None,
) -> Markup:
    """Candidates nearest first, of which the script keeps one, beside the list of tasks.

    `guide` says how to hold a share, for a site that has none ahead.
    """
    return html_fragment(
        "next_and_tasks.html",
        candidates=candidates,
        tasks=tasks,
        schedule_url=schedule_url,
        today=today,
        guide=guide,
    )


def more_link(ref: Ref) -> Markup:
    """The way to everything of which a page shows the latest."""
    return html_fragment("more_link.html", ref=ref)
