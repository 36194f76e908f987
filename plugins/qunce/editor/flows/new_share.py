"""A share from what somebody typed: its file, the people it brings, and what is wrong with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from qunce.editor.desk.workspace import Workspace
from qunce.editor.flows.asked_time import asked_length, asked_time
from qunce.editor.flows.given import Given
from qunce.editor.flows.newcomers import Newcomer, people_named
from qunce.editor.forms.placed_problems import BODY, by_key
from qunce.model.kinds.names import ID
from qunce.model.kinds.person import PERSON
from qunce.model.kinds.share import SHARE
from qunce.model.library import Library
from qunce.model.people import Series
from qunce.model.problem import Problem
from qunce.model.share import Share, ShareFormat, ShareStatus
from qunce.operations.refused import RefusedError
from qunce.reading.exchange.names import free_id, id_of
from qunce.reading.records.reread import with_record
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart
from qunce.rules.checks.clashes import clash_problems
from qunce.writing.new_file import NewFile, new_record
from qunce.writing.plain_markdown import as_text
from qunce.writing.usual_share import USUAL_LENGTH, Usual, usual_in, usual_status

Told = dict[str, list[str]]
"""What is wrong, by the field it stands beside; the rest under `BODY`."""


@dataclass(frozen=True, slots=True)
class NewShare:
    """A share that is not written yet."""

    id: str
    share: Share | None
    """None while something is wrong."""
    library: Library
    """With the share and its new people, where nothing is wrong."""
    files: tuple[NewFile, ...]
    newcomers: tuple[Newcomer, ...]
    told: Mapping[str, Sequence[str]]
    remarks: tuple[str, ...] = ()
    """What deserves a second look and stops nothing."""


@dataclass(slots=True)
class _Asked:
    """Collects what is wrong while the fields are read one after the other."""

    workspace: Workspace
    given: Given
    told: Told = field(default_factory=dict)

    def text(self, name: str) -> str:
        return self.given.get(name, "").strip()

    def tell(self, name: str, *lines: str) -> None:
        self.told.setdefault(name, []).extend(lines)

    def start(self) -> datetime | None:
        words = self.text("start")
        try:
            return asked_time(words, self.workspace.moment()) if words else None
        except RefusedError as refused:
            self.tell("start", *refused.lines)
            return None

    def length(self) -> timedelta | None:
        words = self.text("duration")
        try:
            return asked_length(words) if words else None
        except RefusedError as refused:
            self.tell("duration", *refused.lines)
            return None

    def people(self, name: str) -> tuple[tuple[str, ...], tuple[Newcomer, ...]]:
        try:
            return people_named(self.workspace.library(), self.text(name), self.given)
        except RefusedError as refused:
            self.tell(name, *refused.lines)
            return (), ()


def new_share(workspace: Workspace, given: Given) -> NewShare:
    """What was typed as a share; nothing is written."""
    asked, library = _Asked(workspace, given), workspace.library()
    speakers, newcomers = asked.people("speakers")
    usual = _usual(workspace, library.series.get(asked.text("series")))
    start = asked.start() or (usual.start if not asked.text("start") else None)
    id = _id(library, asked)
    values: dict[str, object] = {
        "title": asked.text("title"),
        "speakers": speakers,
        "host": asked.text("host") or usual.host,
        "series": asked.text("series") or None,
        "number": usual.number,
        "start": start,
        "duration": (asked.length() or usual.length) if start else None,
        "timezone": usual.timezone if start else None,
        "status": _status(asked, speakers, start),
        "format": asked.text("format") or ShareFormat.TEXT,
        "groups": tuple(given.getlist("groups")) or usual.groups,
        "place": asked.text("place") or None,
        "signup": asked.text("signup") or None,
    }
    if not asked.text("title"):
        asked.tell("title", "写上讲什么，一句话")
    file = new_record(
        library.settings, SHARE, id or "new", values, body=_body(asked.text("points"))
    )
    people = [one.file(library) for one in newcomers]
    made = _judged(library, id, file, list(zip(newcomers, people, strict=True)), asked.told)
    return replace(made, remarks=(*_of_its_time(made.share, workspace.moment()), *made.remarks))


def _of_its_time(share: Share | None, now: datetime) -> Iterator[str]:
    if share and share.slot and share.slot.end <= now:
        yield "这个时间已经过去，看看年份和日期"


def _judged(
    library: Library,
    id: str,
    file: NewFile,
    people: Sequence[tuple[Newcomer, NewFile]],
    told: Told,
) -> NewShare:
    """The share as the check sees it beside everything that is there."""
    files = (*(one for _, one in people), file)
    newcomers = tuple(one for one, _ in people)
    known = library
    for newcomer, one in people:
        with_person, problems = with_record(known, PERSON, one.path, newcomer.id, one.text.encode())
        told.setdefault("speakers", []).extend(map(_words, problems))
        known = with_person or known
    with_share, problems = with_record(known, SHARE, file.path, id or "new", file.text.encode())
    for key, those in _by_key(file, problems).items():
        # Who left a field empty has been told in plainer words.
        told.setdefault(key, []).extend([] if told.get(key) else map(_words, those))
    wrong = {name: lines for name, lines in told.items() if lines}
    if wrong or with_share is None:
        return NewShare(id, None, library, files, newcomers, wrong)
    share = with_share.shares[id]
    return NewShare(id, share, with_share, files, newcomers, {}, _remarks(library, with_share))


def _remarks(before: Library, after: Library) -> tuple[str, ...]:
    known = {one.message for one in clash_problems(before)}
    return tuple(_words(one) for one in clash_problems(after) if one.message not in known)


def _by_key(file: NewFile, problems: Sequence[Problem]) -> Mapping[str, Sequence[Problem]]:
    source = take_apart(file.path, "new", file.text, Report(file.path))
    return by_key(problems, source.header) if source else {BODY: problems}


def _words(problem: Problem) -> str:
    return f"{problem.message}（{problem.hint}）"


def _usual(workspace: Workspace, series: Series | None) -> Usual:
    if series is None:
        return Usual(length=USUAL_LENGTH)
    return usual_in(workspace.library(), series, workspace.moment().date())


def _status(asked: _Asked, speakers: tuple[str, ...], start: datetime | None) -> ShareStatus:
    """As far as the button says, which nobody can press before all is there."""
    furthest = usual_status(speakers, start)
    if furthest is ShareStatus.SCHEDULED and asked.text("keep") == "later":
        return ShareStatus.INVITED
    return furthest


def _id(library: Library, asked: _Asked) -> str:
    """The id typed, or one that says the title; empty where it will not do, which is told."""
    taken = {
        name
        for share in library.shares.values()
        for name in (share.id, share.calendar_id, *share.former_ids)
    }
    typed = asked.text("id")
    if not typed:
        return free_id(id_of(asked.text("title")) or "share", taken)
    if not ID.fullmatch(typed):
        guess = id_of(typed)
        hint = f"，例如 {guess}" if guess else ""
        asked.tell("id", f"只用小写字母、数字和短横线，2 到 63 个{hint}")
        return ""
    if typed in taken:
        asked.tell("id", f"{typed} 已经有人用了，换一个，例如 {free_id(typed, taken)}")
        return ""
    return typed


def _body(points: str) -> str:
    """What it is about, a point a line."""
    return "\n".join(f"- {as_text(line)}" for line in points.splitlines() if line.strip())
