"""How to put a share into one's own calendar."""

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment


def calendar_row(
    *, calendar_url: str, download_url: str, when_and_where: str, until: str
) -> Markup:
    """Add to one's calendar; pointless after `until` (ISO), which the reader's clock decides."""
    return html_fragment(
        "share_calendar.html",
        calendar_url=calendar_url,
        download_url=download_url,
        when_and_where=when_and_where,
        until=until,
    )
