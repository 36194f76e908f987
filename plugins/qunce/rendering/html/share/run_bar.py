"""The bar above a checklist that is run: for which group, what is left, again, on paper, passed on."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of one checklist, and what is said of them on paper and in chats."""

    key: str
    """Under which the browser files the ticks of the run of all groups together."""
    everybody: str
    """What that run is called: 整场, 不分群."""
    groups: Mapping[str, str]
    """Id → title of those that may have a run of their own."""
    title: str
    """What the list is called in a chat and on paper."""
    about: str = ""
    """When, where and with whom, in one line."""
    share: str = ""
    """Id of the share, whose ticks can be passed on; empty for a playbook."""
    sends: tuple[str, ...] = ()
    """Ids of the snippets sent for the share."""
    passes_to: tuple[str, ...] = ()
    """Ids of the groups whose ticks are passed on with the others."""
    site: str = ""
    """What tells this site from others, for what is passed on."""


def run_bar(runs: Runs) -> Markup:
    """Shown by the script, for without it there is nothing to tick."""
    return html_fragment("run_bar.html", runs=runs)
