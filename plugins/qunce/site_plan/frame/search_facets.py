"""What a page tells the site's search, under `search` in its front matter.

The kind it is filtered by, its date, and what can be done right from the list of results.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from qunce.model.library import Library
from qunce.model.people import Person
from qunce.model.share import ChangeType, Share, ShareFormat
from qunce.model.snippet import Snippet
from qunce.rendering.html.pack import Message
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.states import off_words
from qunce.rules.times.standing import Standing, standing

Facets = dict[str, str | list[str] | dict[str, str]]
AnyFacets = Mapping[str, object]

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
# What is due stands on the share it belongs to; the page itself is found by its name and by 今天.
TODAY_FACETS = {"today": True}
GROUP = {"kind": "群"}
SERIES_FACETS = {"kind": "系列"}
CHECKLIST = {"kind": "清单"}

FORMAT_OFFERS = {
    ShareFormat.LIVE: ("直播",),
    ShareFormat.MIXED: ("直播", "线下"),
    ShareFormat.OFFLINE: ("线下",),
    ShareFormat.VOICE: ("语音",),
}
"""What a share is asked for by; that one is written in the group nobody asks."""


def share_facets(library: Library, share: Share) -> Facets:
    """Whether it lies ahead is for the reader's clock; a share that is off says so itself."""
    facets: Facets = {"kind": "分享", "status": off_words(share), "about": names(library, share)}
    if offers := _offers(share):
        facets["offers"] = offers
    if moved := [change for change in share.changes if change.type is ChangeType.RESCHEDULED]:
        facets["former"] = moved[-1].from_start.isoformat() if moved[-1].from_start else ""
    if share.slot:
        facets["date"] = share.slot.known_start.isoformat()
        facets["ends"] = share.slot.known_end.isoformat()
        if not (share.is_off or share.slot.is_whole_day):
            facets["calendar"] = "share.ics"
    return {key: value for key, value in facets.items() if value}


def _offers(share: Share) -> list[str]:
    """What it holds for whoever comes to its page."""
    held = {"报名": share.signup and not share.is_off, "回放": share.replay, "课件": share.slides}
    return [*(word for word, given in held.items() if given), *FORMAT_OFFERS.get(share.format, ())]


def messages_facet(pack: Sequence[Message], share: Share, now: datetime) -> Facets:
    """What is still to be sent, filled; a text that has blanks left is not ready to be copied."""
    if standing(share, now) not in (Standing.AHEAD, Standing.LIVE):
        return {}
    ready = {
        message.snippet.title: message.announcements[0].text
        for message in pack
        if message.announcements
        and message.announcements[0].text
        and not message.announcements[0].blanks
    }
    return {"messages": ready} if ready else {}


def summary_facets(library: Library, share: Share) -> Facets:
    """The day of the share it sums up, and the same names."""
    facets: Facets = {"kind": "总结", "about": names(library, share)}
    if share.slot:
        facets["date"] = share.slot.start.date().isoformat()
    return facets


def names(library: Library, share: Share) -> list[str]:
    """Who speaks, in which series and groups: the names by which people ask for it."""
    people = [library.people[key].title for key in share.speakers]
    series = [library.series[share.series].title] if share.series else []
    return [*people, *series, *(library.groups[key].title for key in share.groups)]


def with_questions(facets: AnyFacets, questions: Sequence[str]) -> AnyFacets:
    """The facets with how readers may ask for the page, where its author says that."""
    return {**facets, "questions": list(questions)} if questions else facets


def person_facets(person: Person) -> Facets:
    """Who has forgotten the name asks for what the person does: 面包师."""
    facets: Facets = {"kind": "人"}
    return facets | {"also": [person.role]} if person.role else facets


def snippet_facets(snippet: Snippet) -> AnyFacets:
    """Its first text, to be copied from the list; one with blanks left is called a draft there."""
    facets: dict[str, object] = {"kind": "文案"}
    if snippet.edition:
        facets |= EDITION
    first = next(iter(announcements(snippet, {})), None)
    if first and first.text:
        facets["copy"] = first.text
        if first.blanks:
            facets["copy_label"] = "复制草稿"
    return with_questions(facets, snippet.questions)
