"""Parts of a share's page under headings that fold: open before a share, closed after it."""

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment

COLUMNS_OPEN = Markup('<div class="qc-two"><div>')
BESIDE = Markup("</div><aside>")
COLUMNS_CLOSE = Markup("</aside></div>")
PART_CLOSES = Markup("</details>")
PAGE_CLOSES = Markup("</div>")


def page_opens(share: str, *, phase: str, starts: str, ends: str) -> Markup:
    """Around the whole page: what the script needs to know which phase the share is in.

    `starts` and `ends` are ISO, empty for what does not take place.
    """
    return html_fragment(
        "share_page_opens.html",
        share=share,
        phase=phase,
        starts=starts,
        ends=ends,
    )


def part_opens(
    title: str, anchor: str, *, note: str = "", is_open: bool, is_found: bool = False
) -> Markup:
    """The heading of a part; what follows up to `PART_CLOSES` is folded with it.

    Most parts repeat other pages, so search leaves them out unless they say `is_found`.
    """
    return html_fragment(
        "share_part_opens.html",
        title=title,
        anchor=anchor,
        note=note,
        is_open=is_open,
        is_found=is_found,
    )
