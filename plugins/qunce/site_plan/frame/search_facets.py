"""What a page tells the site's search, under `search` in its front matter.

The kind it is filtered by, its date, and what can be done right from the list of results.
"""

from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.states import off_words

# Shares and texts repeat words of their playbook; who asks how to do it wants the playbook first.
PLAYBOOK = {"kind": "手册", "boost": 1.1}
# Index pages repeat the titles of the pages they list; rank them lower.
INDEX = {"boost": 0.6}
# Lists that are asked for by name. Their rows lie under headings the index leaves out: each row is
# found on the page it leads to.
ASKED_FOR_BY_NAME = {"boost": 1.5}
# An edition repeats what the handbook says for one line of business, as its own snippets do: who
# names no line of business wants the text for everybody.
EDITION = {"boost": 0.7}
SUMMARY = {"kind": "总结"}
PERSON = {"kind": "人"}
GROUP = {"kind": "群"}
CHECKLIST = {"kind": "清单"}


def share_facets(share: Share) -> dict[str, str]:
    """Whether it lies ahead is for the reader's clock; a share that is off says so itself."""
    facets = {"kind": "分享", "status": off_words(share)}
    if share.slot:
        facets["date"] = share.slot.known_start.isoformat()
        facets["ends"] = share.slot.known_end.isoformat()
        if not (share.is_off or share.slot.is_whole_day):
            facets["calendar"] = "share.ics"
    return {key: value for key, value in facets.items() if value}


def snippet_facets(snippet: Snippet) -> dict[str, object]:
    """Its first text, to be copied from the list; one with blanks left is called a draft there."""
    facets: dict[str, object] = {"kind": "文案"}
    if snippet.edition:
        facets |= EDITION
    first = next(iter(announcements(snippet, {})), None)
    if first and first.text:
        facets["copy"] = first.text
        if first.blanks:
            facets["copy_label"] = "复制草稿"
    return facets
