"""How to put a share, or all that come, into one's own calendar."""

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


def subscribe_row(*, calendar_url: str, download_url: str, text: str) -> Markup:
    """Subscribe, download, copy the address, copy what is on as `text`.

    `calendar_url` starts with webcal: and is empty while the site does not know its address.
    Inside WeChat, which opens neither, a script says what to do instead.
    """
    return html_fragment(
        "subscribe_row.html", calendar_url=calendar_url, download_url=download_url, text=text
    )
