"""What one can take away from a share's page before it begins: its place in a calendar, its line."""

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment


def calendar_row(
    *,
    calendar_url: str,
    alarm_url: str,
    when_and_where: str,
    until: str,
    live_url: str,
    live_until: str,
) -> Markup:
    """Add to one's calendar, quietly or to be reminded; copy when and where; open the live page.

    Each is offered until an ISO minute, which the reader's clock decides; `live_url` is empty for
    a share that has no such page.
    """
    return html_fragment(
        "share_calendar.html",
        calendar_url=calendar_url,
        alarm_url=alarm_url,
        when_and_where=when_and_where,
        until=until,
        live_url=live_url,
        live_until=live_until,
    )


def subscribe_row(*, calendar_url: str, download_url: str, text: str) -> Markup:
    """Subscribe, download, copy the address, copy what is on as `text`.

    `calendar_url` starts with webcal: and is empty while the site does not know its address.
    Inside WeChat, which opens neither, a script says what to do instead.
    """
    return html_fragment(
        "subscribe_row.html", calendar_url=calendar_url, download_url=download_url, text=text
    )
