"""What calendars and chats remember of shares, held against what the files say now.

Silent about the time and place of what is over: nobody goes there any more.
"""

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property

from qunce.model.addresses import calendar_uid
from qunce.model.library import Library
from qunce.model.problem import Problem, ProblemCode
from qunce.model.problem_codes import (
    CHANGE_UNRECORDED,
    SHARE_GONE,
    SHARE_RENAMED,
    UID_CHANGED,
)
from qunce.model.published import PublishedShare
from qunce.model.share import ChangeType, Share
from qunce.rules.published.ledger_memory import lost_entries

REASON = "--reason 原因"


def memory_problems(
    library: Library, before: Iterable[PublishedShare], as_of: datetime
) -> list[Problem]:
    """What no longer agrees with what was published before, each thing once."""
    before = tuple(before)
    now = _Now(library, frozenset(share.id for share in before))
    found = (problem for was in before for problem in _compared(now, was, as_of))
    return list(dict.fromkeys(found))  # another site key is told once for all shares


@dataclass(frozen=True)
class _Now:
    """The shares as they are, and which of them are news."""

    library: Library
    published: frozenset[str]

    def share_of(self, was: PublishedShare) -> Share | None:
        """By what calendars know it by, wherever its folder has gone."""
        local = was.uid.removesuffix(f"@{self.library.settings.site_key}")
        found = self._by_calendar_id.get(local)
        return found or self.library.shares.get(was.id)

    def renamed(self, was: PublishedShare) -> Share | None:
        """A share that nobody knows yet, about the same and at the same time."""
        return self._news.get((was.title, was.start))

    @cached_property
    def _news(self) -> dict[tuple[str, date | None], Share]:
        news = (s for s in self.library.shares.values() if s.id not in self.published)
        return {(share.title, share.start): share for share in news}

    @cached_property
    def _by_calendar_id(self) -> dict[str, Share]:
        return {share.calendar_id: share for share in self.library.shares.values()}


def _compared(now: _Now, was: PublishedShare, as_of: datetime) -> Iterator[Problem]:
    share = now.share_of(was)
    if share is None:
        yield _gone(now, was, as_of)
        return
    if share.id != was.id and was.id not in share.former_ids:
        what = f"公布过的编号是 {was.id}，它的网址没有转到这里"
        hint = f"加一行 former_ids: [{', '.join((*share.former_ids, was.id))}]"
        yield _problem(share, "uid", SHARE_RENAMED, what, hint)
    yield from _same_in_calendars(now.library, share, was)
    if not share.is_public:
        yield _withdrawn(share)
        return
    lost = tuple(lost_entries(share, was))
    yield from lost
    if not lost and not was.is_over(as_of):
        yield from _recorded(share, was)


def _gone(now: _Now, was: PublishedShare, as_of: datetime) -> Problem:
    folder = was.path.rpartition("/")[0]
    renamed = now.renamed(was)
    if renamed:
        line = f"mv {shlex.quote(renamed.path.rpartition('/')[0])} {shlex.quote(folder)}"
        what = f"公布过的《{was.title}》（{was.id}）像是改名成了 {renamed.id}，日历和旧网址认不出"
        hint = f"改回来再用命令改名：{line} && qunce rename {was.id} {renamed.id}"
        return Problem(renamed.path, 1, SHARE_RENAMED.code, what, hint, SHARE_RENAMED.severity)
    what = f"公布过的《{was.title}》（{was.id}）不见了"
    over = was.is_over(as_of)
    hint = f"恢复 {folder}"
    hint += "，办过的留着页面和总结" if over else f"，再运行 qunce cancel {was.id} {REASON}"
    return Problem(was.path, 1, SHARE_GONE.code, what, hint, SHARE_GONE.severity)


def _withdrawn(share: Share) -> Problem:
    what = f"公布过，现在 status 是 {share.status}，visibility 是 {share.visibility}，会从站点和日历里消失"
    hint = f"改回 scheduled 和 public；不办了就运行 qunce cancel {share.id} {REASON}"
    return _problem(share, "status", SHARE_GONE, what, hint)


def _same_in_calendars(library: Library, share: Share, was: PublishedShare) -> Iterator[Problem]:
    key = library.settings.site_key
    if calendar_uid(share.calendar_id, key) == was.uid:
        return
    local, _, old_key = was.uid.rpartition("@")
    if local == share.calendar_id:
        what = f"site_key 从 {old_key} 变成了 {key}，每一场在日历里的编号都跟着变了"
        hint = f"在 plugins 的 qunce 下面写回 site_key: {old_key}"
        yield Problem("mkdocs.yml", 1, UID_CHANGED.code, what, hint, UID_CHANGED.severity)
        return
    what = f"uid：日历里的编号从 {local} 变成了 {share.calendar_id}"
    hint = "删掉 uid 这一行" if local == share.id else f"写回 uid: {local}"
    yield _problem(share, "uid", UID_CHANGED, what, hint)


def _recorded(share: Share, was: PublishedShare) -> Iterator[Problem]:
    """Time and place changed together with an entry of the ledger, or not at all."""
    new = {change.type for change in share.changes[len(was.changes) :]}
    if not _same(share.start, share.end, was) and ChangeType.RESCHEDULED not in new:
        what = f"公布的时间是 {_span(was.start, was.end)}，现在是 {_span(share.start, share.end)}，没有变更记录"
        length = "" if _length(share) == _length(was) else f" --end '{_minute(share.end)}'"
        line = f"qunce move {share.id} '{_minute(share.start)}'{length} {REASON}"
        hint = f"把时间改回 {_span(was.start, was.end)}，再运行 {line}"
        yield _problem(share, "start", CHANGE_UNRECORDED, what, hint)
    if was.place and share.place != was.place and ChangeType.RELOCATED not in new:
        what = f"公布的地点是{was.place}，现在是{share.place or '空着'}，没有变更记录"
        line = f"qunce move {share.id} --place {shlex.quote(share.place or '新地点')} {REASON}"
        hint = f"改回 place: {was.place}，再运行 {line}"
        yield _problem(share, "place", CHANGE_UNRECORDED, what, hint)


def _same(start: date | None, end: date | None, was: PublishedShare) -> bool:
    """Whether it is still at that time; that an hour has become known is no change."""
    if not isinstance(was.start, datetime):
        return True
    return (_instant(start), _instant(end)) == (_instant(was.start), _instant(was.end))


def _instant(moment: date | None) -> date | None:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def _length(of: Share | PublishedShare) -> object:
    if isinstance(of.start, datetime) and isinstance(of.end, datetime):
        return of.end.astimezone(UTC) - of.start.astimezone(UTC)
    return None


def _span(start: date | None, end: date | None) -> str:
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        return str(start or "没有时间")
    same_day = start.date() == end.date()
    return f"{_minute(start)} 到 {f'{end:%H:%M}' if same_day else _minute(end)}"


def _minute(moment: date | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""


def _problem(share: Share, key: str, code: ProblemCode, what: str, hint: str) -> Problem:
    return Problem(share.path, share.line_of(key), code.code, what, hint, code.severity)
