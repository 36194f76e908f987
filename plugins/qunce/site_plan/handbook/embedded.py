"""Records shown inside other pages: a snippet to copy, a playbook's checklist."""

from collections.abc import Iterable

from markupsafe import Markup

from qunce.model.addresses import relative_url, snippet_uri
from qunce.model.checklist import ChecklistItem
from qunce.model.playbook import Playbook
from qunce.model.snippet import Snippet
from qunce.rendering.html.checklist import checklist_html
from qunce.rendering.html.copy_card import copy_card
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.offset_words import offset_words


def embedded_snippet(snippet: Snippet, from_uri: str) -> Markup:
    """A snippet's card as seen from a page, with only its own fields' defaults filled in."""
    return copy_card(
        snippet.title,
        anchor=f"snippet-{snippet.id}",
        note=send_note(snippet),
        announcements=announcements(snippet, {}),
        edit_url=relative_url(from_uri, snippet_uri(snippet.id)),
    )


def embedded_checklist(playbook: Playbook, from_uri: str) -> Markup:
    """A playbook's checklist on another page, ticked together with the playbook's own."""
    return checklist_html(
        playbook.items,
        legend=f"{playbook.title}清单",
        key=f"playbook/{playbook.id}",
        snippet_urls=snippet_urls(playbook.items, from_uri),
    )


def snippet_urls(items: Iterable[ChecklistItem], from_uri: str) -> dict[str, str]:
    """The addresses of the snippets that items name, as seen from a page."""
    named = sorted({item.snippet for item in items if item.snippet})
    return {name: relative_url(from_uri, snippet_uri(name)) for name in named}


def send_note(snippet: Snippet) -> str:
    """Where and when a snippet is sent: `群公告、群消息，开讲前两天 20:00 发`."""
    channels = "、".join(text.channel.name for text in snippet.texts)
    if not snippet.at:
        return channels
    return f"{channels}，{offset_words(snippet.at)}{' ' * bool(snippet.at.clock)}发"
