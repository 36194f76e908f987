"""今天做三件: what a playbook's reader does first, with the text for it at hand."""

from qunce.model.addresses import snippet_uri
from qunce.model.checklist import ChecklistItem
from qunce.model.playbook import Playbook
from qunce.rendering.html.book.chapters import FirstThing, first_things_html
from qunce.rendering.html.inline_markdown import inline_html
from qunce.rendering.html.ref import Ref
from qunce.rendering.text.announcement import announcements
from qunce.site_plan.frame.site import Site


def first_things(site: Site, playbook: Playbook, uri: str) -> str:
    """The items that come first, ticked together with the list below; nothing without items."""
    return first_things_html([_thing(site, item, uri) for item in playbook.first_items])


def _thing(site: Site, item: ChecklistItem, uri: str) -> FirstThing:
    words = inline_html(item.text)
    if not item.snippet:
        return FirstThing(item, words)
    snippet = site.library.snippets[item.snippet]
    url = site.addresses.relative_url(uri, snippet_uri(snippet.id))
    text, *_ = announcements(snippet, {})
    return FirstThing(item, words, Ref(snippet.title, url), "" if text.blanks else text.text)
