"""Records as plain values for `qunce list`: id, title, path, url and the kind's metadata keys.

Durations and offsets are spelt as authors write them; what is absent is None.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from qunce.model import addresses
from qunce.model.library import Library
from qunce.model.people import Group, Person, Series
from qunce.model.playbook import Playbook
from qunce.model.share import Change, Share
from qunce.model.snippet import Snippet
from qunce.model.summary import Summary
from qunce.rendering.text.chinese_dates import WEEKDAYS

Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: all of them, and the columns that tell them apart at a glance."""

    records: Callable[[Library], list[Record]]
    columns: tuple[str, ...]


def share_record(library: Library, share: Share) -> Record:
    """A share; `start` and `end` are null while it has no slot, days where no hour is known."""
    slot, consent = share.slot, share.consent
    return _head(library, share.id, share.title, share.path, addresses.share_uri(share.id)) | {
        "speakers": list(share.speakers),
        "host": share.host,
        "series": share.series,
        "number": share.number,
        "start": slot and slot.known_start,
        "end": slot and slot.known_end,
        "timezone": share.timezone,
        "status": share.status,
        "format": share.format,
        "groups": list(share.groups),
        "stage": share.stage,
        "tags": list(share.tags),
        "signup": share.signup,
        "meeting": share.meeting,
        "place": share.place,
        "recording": share.recording,
        "slides": share.slides,
        "playbook": share.playbook,
        "changes": [_change(change) for change in share.changes],
        "updated": share.updated,
        "consent": {
            "record": consent.record,
            "publish_summary": consent.publish_summary,
            "quote_members": consent.quote_members,
        },
        "visibility": share.visibility,
    }


def summary_record(library: Library, summary: Summary) -> Record:
    """A summary; its id and title are its share's."""
    share = library.shares[summary.share]
    return _head(library, share.id, share.title, summary.path, addresses.summary_uri(share.id)) | {
        "share": share.id,
        "status": summary.status,
        "authors": list(summary.authors),
        "takeaways": list(summary.takeaways),
        "speaker_approved": summary.speaker_approved,
        "corrections": [{"at": c.at, "text": c.text} for c in summary.corrections],
    }


def person_record(library: Library, person: Person) -> Record:
    """A speaker or host; contacts are shown, for this stays on the operator's machine."""
    return _head(library, person.id, person.title, person.path, addresses.person_uri(person.id)) | {
        "role": person.role,
        "organization": person.organization,
        "bio": person.bio,
        "links": [{"title": link.title, "url": link.url} for link in person.links],
        "contact": person.contact,
    }


def group_record(library: Library, group: Group) -> Record:
    """A group."""
    return _head(library, group.id, group.title, group.path, addresses.group_uri(group.id)) | {
        "platform": group.platform,
        "members": group.members,
        "admins": list(group.admins),
        "stage": group.stage,
    }


def series_record(library: Library, series: Series) -> Record:
    """A series."""
    return _head(library, series.id, series.title, series.path, addresses.series_uri(series.id)) | {
        "weekday": WEEKDAYS[series.weekday],
        "time": f"{series.time:%H:%M}",
        "duration": f"{series.duration // timedelta(minutes=1)}m",
        "timezone": series.timezone,
        "host": series.host,
        "groups": list(series.groups),
    }


def playbook_record(library: Library, book: Playbook) -> Record:
    """A playbook."""
    uri = addresses.playbook_uri(book.section, book.id)
    return _head(library, book.id, book.title, book.path, uri) | {
        "section": book.section,
        "summary": book.summary,
        "goal": book.goal,
        "roles": list(book.roles),
        "when": book.when,
        "effort": book.effort,
        "snippets": list(book.snippets),
        "metrics": list(book.metrics),
        "related": list(book.related),
        "owner": book.owner,
        "reviewed": book.reviewed,
        "review_every": f"{book.review_every.days}d",
    }


def snippet_record(library: Library, snippet: Snippet) -> Record:
    """A snippet, with the channels it has a text for."""
    uri = addresses.snippet_uri(snippet.id)
    return _head(library, snippet.id, snippet.title, snippet.path, uri) | {
        "purpose": snippet.purpose,
        "for": snippet.subject,
        "at": snippet.at.spelling if snippet.at else None,
        "fields": {
            field.name: {
                "label": field.label,
                "type": field.type,
                "required": field.required,
                "default": field.default,
                "example": field.example,
                "choices": list(field.choices),
            }
            for field in snippet.fields
        },
        "channels": list(dict.fromkeys(text.channel.name for text in snippet.texts)),
    }


def _shares(library: Library) -> list[Record]:
    """By start, then those without one."""
    dated = library.shares_by_start()
    dateless = [share for share in library.shares.values() if not share.slot]
    return [share_record(library, share) for share in (*dated, *dateless)]


KINDS: dict[str, Kind] = {
    "shares": Kind(_shares, ("id", "start", "status", "title")),
    "summaries": Kind(
        lambda library: [summary_record(library, s) for s in library.summaries.values()],
        ("id", "status", "title"),
    ),
    "snippets": Kind(
        lambda library: [snippet_record(library, s) for s in library.snippets.values()],
        ("id", "for", "purpose", "title"),
    ),
    "playbooks": Kind(
        lambda library: [playbook_record(library, b) for b in library.playbooks.values()],
        ("id", "section", "title"),
    ),
    "people": Kind(
        lambda library: [person_record(library, p) for p in library.people.values()],
        ("id", "title", "role"),
    ),
    "groups": Kind(
        lambda library: [group_record(library, g) for g in library.groups.values()],
        ("id", "title", "platform"),
    ),
    "series": Kind(
        lambda library: [series_record(library, s) for s in library.series.values()],
        ("id", "weekday", "time", "title"),
    ),
}


def _head(library: Library, id: str, title: str, path: str, uri: str) -> Record:
    """`url` is the page's address, from the site's root while `site_url` is not set."""
    url = f"{library.settings.site_url or '/'}{addresses.site_path(uri)}"
    return {"id": id, "title": title, "path": path, "url": url}


def _change(change: Change) -> Record:
    came_from = change.from_start or change.from_place
    return {"at": change.at, "type": change.type, "from": came_from, "reason": change.reason}
