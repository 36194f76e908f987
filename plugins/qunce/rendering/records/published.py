"""The files that a site offers to programs: its shares and its summaries, with their schemas.

An earlier build's file is also what `qunce check --against` remembers of what was published.
"""

from datetime import UTC, datetime

from qunce.model.addresses import calendar_uid
from qunce.model.kinds.kind import Kind
from qunce.model.kinds.share import SHARE
from qunce.model.kinds.summary import SUMMARY
from qunce.model.library import Library
from qunce.rendering.records.output_schema import MOMENT, output_schema
from qunce.rendering.records.plain import Record, json_text
from qunce.rendering.records.projection import EVERYBODY, TEAM, public_records, team_records
from qunce.rendering.records.schema import Schema

VERSION = 1
"""Rises when a key is changed or taken away; a new key is no new version."""

OF_SHARES: dict[str, Schema] = {
    "calendar_uid": {"type": "string", "description": "日历里的 UID，改期、改名都不变"},
    "sequence": {"type": "integer", "minimum": 0, "description": "日历里的 SEQUENCE，只增不减"},
    "modified": {"type": "string", "pattern": f"^{MOMENT}$", "description": "最后一次变更的时刻"},
}
OF_SUMMARIES: dict[str, Schema] = {"share": {"type": "string", "description": "分享的编号"}}


def shares_json(library: Library, *, is_internal: bool, as_of: datetime) -> str:
    """The shares of a site."""
    records = _records(library, SHARE, is_internal=is_internal)
    return _file(SHARE, [_in_calendars(library, record, as_of) for record in records])


def summaries_json(library: Library, *, is_internal: bool) -> str:
    """The summaries of a site."""
    return _file(SUMMARY, _records(library, SUMMARY, is_internal=is_internal))


def shares_schema(*, is_internal: bool) -> str:
    """What `shares_json` holds."""
    return _schema(SHARE, OF_SHARES, is_internal=is_internal)


def summaries_schema(*, is_internal: bool) -> str:
    """What `summaries_json` holds."""
    return _schema(SUMMARY, OF_SUMMARIES, is_internal=is_internal)


def _records(library: Library, kind: Kind, *, is_internal: bool) -> list[Record]:
    return team_records(library, kind) if is_internal else public_records(library, kind)


def _in_calendars(library: Library, record: Record, as_of: datetime) -> Record:
    share = library.shares[str(record["id"])]
    return record | {
        "calendar_uid": calendar_uid(share.calendar_id, library.settings.site_key),
        "sequence": share.sequence,
        "modified": share.last_modified(as_of).astimezone(UTC),
    }


def _file(kind: Kind, records: list[Record]) -> str:
    head = {"$schema": f"{kind.plural}.schema.json", "version": VERSION}
    return json_text(head | {kind.plural: records}) + "\n"


def _schema(kind: Kind, besides: dict[str, Schema], *, is_internal: bool) -> str:
    visible = TEAM if is_internal else EVERYBODY
    return json_text(output_schema(kind, visible, besides, VERSION)) + "\n"
