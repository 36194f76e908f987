"""What leads a share's page: the message to send now, with everything to send it by."""

from markupsafe import Markup

from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.pack import Message, channels_text, message_html, when_text


def now_html(message: Message | None, reference_year: int) -> Markup:
    """The block with a message in it, as far as the time of building tells which.

    The script puts the one in that the reader's clock and ticks ask for.
    """
    return html_fragment(
        "share_now.html",
        title=message.snippet.title if message else "",
        channels=channels_text(message) if message else "",
        when=when_text(message, reference_year) if message else "",
        message=message_html(message, reference_year) if message else None,
    )
