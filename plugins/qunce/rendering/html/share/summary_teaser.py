"""What became of a share, on its own page: the takeaways, or why there are none."""

from collections.abc import Sequence

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.share_tag import Tag


def summary_teaser(*, url: str, takeaways: Sequence[str], tags: Sequence[Tag]) -> Markup:
    """The takeaways and the way to the whole summary."""
    return html_fragment("summary_teaser.html", url=url, takeaways=takeaways, tags=tags)


def no_summary_yet(words: str) -> Markup:
    """Why there is nothing to read."""
    return html_fragment("no_summary_yet.html", words=words)
