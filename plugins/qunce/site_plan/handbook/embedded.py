"""Records shown inside other pages: a snippet to copy, a playbook's checklist."""

from collections.abc import Iterable

from markupsafe import Markup

from qunce.model.addresses import snippet_uri
from qunce.model.checklist import ChecklistItem
from qunce.model.playbook import Playbook
from qunce.model.snippet import Snippet
from qunce.rendering.html.copy_card import copy_card
from qunce.rendering.html.share.checklist import checklist_html
from qunce.rendering.html.share.run_bar import Runs, run_bar
from qunce.rendering.html.variants import edition_texts
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.offset_words import offset_words
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.editions import versions


def embedded_snippet(site: Site, snippet: Snippet, from_uri: str) -> Markup:
    """A snippet's card as seen from a page, with only its own fields' defaults filled in."""
    card = copy_card(
        snippet.title,
        anchor=f"snippet-{snippet.id}",
        note=send_note(snippet),
        announcements=announcements(snippet, {}),
        edit_url=site.addresses.relative_url(from_uri, snippet_uri(snippet.id)),
    )
    return Markup(" ").join(filter(None, (card, edition_texts(versions(site, snippet, from_uri)))))


def embedded_checklist(site: Site, playbook: Playbook, from_uri: str) -> Markup:
    """A playbook's checklist on another page, ticked together with the playbook's own."""
    key = f"playbook/{playbook.id}"
    form = checklist_html(
        playbook.items,
        legend=f"{playbook.title}清单",
        key=key,
        snippet_urls=snippet_urls(site, playbook.items, from_uri),
    )
    return Markup(" ").join((playbook_runs(site, playbook, key), form))


def playbook_runs(site: Site, playbook: Playbook, key: str) -> Markup:
    """The bar above a playbook's checklist, which each group may run for itself."""
    groups = {group.id: group.title for group in site.library.groups.values()}
    return run_bar(Runs(key, "不分群", groups if len(groups) > 1 else {}, playbook.title))


def snippet_urls(site: Site, items: Iterable[ChecklistItem], from_uri: str) -> dict[str, str]:
    """The addresses of the snippets that items name, as seen from a page."""
    named = sorted({item.snippet for item in items if item.snippet})
    return {name: site.addresses.relative_url(from_uri, snippet_uri(name)) for name in named}


def send_note(snippet: Snippet) -> str:
    """Where and when a snippet is sent: `群公告、群消息，开讲前两天 20:00 发`."""
    channels = "、".join(text.channel.name for text in snippet.texts)
    if not snippet.at:
        return channels
    return f"{channels}，{offset_words(snippet.at)}{' ' * bool(snippet.at.clock)}发"
