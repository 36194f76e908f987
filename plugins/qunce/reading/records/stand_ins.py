"""Empty records in the place of what is broken or missing.

With them every id names a record, so that a check can go on with what could be read. They say
nothing, so that nothing is said of them.
"""

from collections.abc import Iterable, Mapping
from datetime import date, time, timedelta
from typing import Any

from qunce.model.edition import Edition
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.people import Group, Person, Platform, Series
from qunce.model.placeholder import Subject
from qunce.model.playbook import Playbook
from qunce.model.review.retro import Retro
from qunce.model.settings import Settings
from qunce.model.share import (
    DEFAULT_PLAYBOOK,
    Consent,
    Share,
    ShareFormat,
    ShareStatus,
    Visibility,
)
from qunce.model.snippet import Snippet
from qunce.model.stage import SECTIONS, SHARE_SECTION
from qunce.model.summary import Summary, SummaryStatus

ZONE = "UTC"
SOME_TIME = timedelta(hours=1)
LONG_AGO = date(1990, 1, 1)
"""Before anything that is recorded: it must not count as the last recorded moment."""


Records = dict[object, dict[str, Any]]
"""By role, then by id."""


def drop_sectionless(records: Records) -> None:
    """Take out playbooks in a folder that is no section, which is told: no page can list them."""
    sections = {section.id for section in SECTIONS}
    books = records.get(RecordKind.PLAYBOOK, {})
    records[RecordKind.PLAYBOOK] = {
        i: book for i, book in books.items() if book.section in sections
    }


def put_stand_ins(
    records: Records,
    ids: Mapping[RecordKind, frozenset[str]],
    named: Iterable[tuple[RecordKind, str]],
    settings: Settings,
) -> None:
    """Put one wherever a file or another record uses an id, and nothing was read for it."""
    of_files = ((kind, id) for kind, known in ids.items() for id in known)
    of_summaries = ((RecordKind.SHARE, id) for id in ids[RecordKind.SUMMARY])
    used = dict.fromkeys((*of_files, *named, *of_summaries))
    lacking = [(kind, id) for kind, id in used if id not in records.get(kind, {})]
    if any(kind is RecordKind.SHARE for kind, _ in lacking):
        lacking.append((RecordKind.PLAYBOOK, DEFAULT_PLAYBOOK))
    for kind, id in lacking:
        records.setdefault(kind, {}).setdefault(id, stand_in(kind, id, settings))


def stand_in(kind: RecordKind, id: str, settings: Settings) -> object:
    """A record of that kind and id that says nothing."""
    path = KINDS[kind].path_of(settings, id)
    record: object
    match kind:
        case RecordKind.SHARE:
            record = _share(id, path)
        case RecordKind.SUMMARY:
            record = Summary(id, path, SummaryStatus.DRAFT, (), (), None, (), (), "")
        case RecordKind.RETRO:
            record = Retro(id, path, id, None, LONG_AGO, (), (), (), (), "")
        case RecordKind.PERSON:
            record = Person(id, path, id, None, None, None, (), None, "")
        case RecordKind.GROUP:
            record = Group(id, path, id, Platform.WECHAT, None, (), None, "")
        case RecordKind.SERIES:
            record = Series(id, path, id, 0, time(), SOME_TIME, ZONE, None, (), "")
        case RecordKind.SNIPPET:
            record = Snippet(id, path, id, "other", Subject.NONE, None, (), (), "")
        case RecordKind.PLAYBOOK:
            record = _playbook(id, path)
        case RecordKind.EDITION:
            record = Edition(id, path, id, "", (), "")
    return record


def _share(id: str, path: str) -> Share:
    """Without a time, and on no public site."""
    return Share(
        id=id,
        path=path,
        title=id,
        status=ShareStatus.INVITED,
        speakers=(),
        host=None,
        series=None,
        number=None,
        slot=None,
        timezone=ZONE,
        format=ShareFormat.TEXT,
        groups=(),
        stage=None,
        tags=(),
        signup=None,
        meeting=None,
        place=None,
        recording=None,
        slides=None,
        playbook=DEFAULT_PLAYBOOK,
        changes=(),
        updated=None,
        consent=Consent(),
        visibility=Visibility.INTERNAL,
        body="",
    )


def _playbook(id: str, path: str) -> Playbook:
    return Playbook(
        id=id,
        path=path,
        section=SHARE_SECTION.id,
        title=id,
        summary="",
        goal="",
        roles=(),
        when="",
        effort="",
        snippets=(),
        rescue=(),
        metrics=(),
        related=(),
        owner=None,
        reviewed=LONG_AGO,
        review_every=SOME_TIME,
        items=(),
        body="",
    )
