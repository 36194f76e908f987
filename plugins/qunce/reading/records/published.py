"""What was published before, from an earlier build's `api/shares.json` or from older files."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from qunce.model.addresses import share_uri, source_path
from qunce.model.library import Library
from qunce.model.published import PublishedShare, as_published
from qunce.model.settings import Settings
from qunce.model.share import PUBLIC_STATUSES, Change, ChangeType, ShareStatus, Visibility
from qunce.reading.disk.text_files import text_of
from qunce.reading.markdown.comments import without_comments
from qunce.reading.records.share import parse_share
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart

VERSION = 1
NOT_OURS = "不是群策生成的 api/shares.json"


def published_in(data: bytes) -> tuple[PublishedShare, ...]:
    """The public shares in a build's file; raises ValueError, in Chinese, for any other file."""
    try:
        found = json.loads(data)
        if found["version"] != VERSION:
            raise ValueError(f"version 是 {found['version']}，这个群策只认识 {VERSION}")
        return tuple(_published(record) for record in found["shares"] if _is_public(record))
    except (json.JSONDecodeError, UnicodeDecodeError, KeyError, TypeError) as error:
        raise ValueError(NOT_OURS) from error


def published_as(
    files: Mapping[str, bytes], library: Library, site_key: str
) -> tuple[PublishedShare, ...]:
    """The public shares among older files, by their path; what cannot be read was not published."""
    return tuple(_older(files, library.settings, site_key))


def _older(
    files: Mapping[str, bytes], settings: Settings, site_key: str
) -> Iterator[PublishedShare]:
    before, after = source_path(settings, share_uri("/")).split("///")
    for path, data in files.items():
        id = path.removeprefix(f"{before}/").removesuffix(f"/{after}")
        report = Report(path)
        text = text_of(data, report)
        source = None if text is None else take_apart(path, id, text, report)
        share = source and parse_share(without_comments(source, report), report, settings)
        if share and share.is_public:
            yield as_published(share, site_key)


def _is_public(record: Mapping[str, Any]) -> bool:
    """An internal site's file holds the others too."""
    is_out = ShareStatus(record["status"]) in PUBLIC_STATUSES
    return is_out and record.get("visibility", Visibility.PUBLIC) == Visibility.PUBLIC


def _published(record: Mapping[str, Any]) -> PublishedShare:
    return PublishedShare(
        id=record["id"],
        path=record["path"],
        title=record["title"],
        uid=record["calendar_uid"],
        start=_day_or_moment(record["start"]),
        end=_day_or_moment(record["end"]),
        place=record["place"],
        changes=tuple(_change(entry) for entry in record["changes"]),
    )


def _change(entry: Mapping[str, Any]) -> Change:
    type, was = ChangeType(entry["type"]), entry.get("from")
    is_place = type is ChangeType.RELOCATED
    return Change(
        datetime.fromisoformat(entry["at"]),
        type,
        entry["reason"],
        from_start=datetime.fromisoformat(was) if was and not is_place else None,
        from_place=was if is_place else None,
    )


def _day_or_moment(text: str | None) -> date | None:
    if not text:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
