"""What is another on the site than it was, in the words of people who run a community."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.kinds.share_values import CHANGE_TYPES
from qunce.model.settings import Settings
from qunce.model.share import PUBLIC_STATUSES, Share
from qunce.model.summary import Summary, SummaryStatus
from qunce.operations.publication.known import Known, known
from qunce.operations.publication.sources import Sources
from qunce.rendering.text.chinese_dates import slot_start_text

ADDED, REMOVED, REWORDED, REPLACED = "新增", "删去", "改字", "换了"
KIND_ORDER = [*KINDS, None]


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing that is another than it was."""

    tag: str
    """What happened, in two characters: 改期."""
    what: str
    """The record by its kind and title."""
    told: str
    """What is different now; empty where the tag says all."""
    path: str

    @property
    def line(self) -> str:
        """All of it on one line."""
        return f"{self.tag}：{self.what}{f'（{self.told}）' if self.told else ''}"


def changes(settings: Settings, before: Sources, after: Sources, year: int) -> tuple[Changed, ...]:
    """What differs, shares first; `year` is the one that dates leave unsaid."""
    paths = sorted(path for path in {*before, *after} if before.get(path) != after.get(path))
    found = []
    for path in paths:
        was, now = (
            known(settings, path, files[path]) if path in files else None
            for files in (before, after)
        )
        one = now or was
        if one is None:  # a path is in one of the two
            continue
        found.append((KIND_ORDER.index(one.kind), _changed(settings, (was, now), after, year)))
    return tuple(one for _, one in sorted(found, key=lambda entry: entry[0]))


def subject(found: Sequence[Changed]) -> str:
    """All changes as one line, the first three by name: the subject of a commit."""
    named = "；".join(f"{one.tag}：{one.what}" for one in found[:3])
    more = f"；等 {len(found)} 处" if len(found) > 3 else ""
    return f"{named}{more}" or "发布"


def _changed(
    settings: Settings, versions: tuple[Known | None, Known | None], after: Sources, year: int
) -> Changed:
    was, now = versions
    one = now or was
    assert one is not None  # noqa: S101 - the caller has looked
    what = f"{one.called} {_title(settings, one, after)}"
    if was is None:
        return Changed(ADDED, what, _when(one.share, year), one.path)
    if now is None:
        return Changed(REMOVED, what, "", one.path)
    tag, told = next(_reasons(was, now, year))
    return Changed(tag, what, told, one.path)


def _title(settings: Settings, one: Known, after: Sources) -> str:
    """A summary and a retrospective are called by their share."""
    if one.kind not in (RecordKind.SUMMARY, RecordKind.RETRO):
        return one.title
    path = KINDS[RecordKind.SHARE].path_of(settings, one.id)
    return known(settings, path, after[path]).title if path in after else one.id


def _reasons(was: Known, now: Known, year: int) -> Iterator[tuple[str, str]]:
    """What a change comes to, what matters most first; the last one always holds."""
    if was.share and now.share:
        yield from _of_share(was.share, now.share, year)
    if was.summary and now.summary:
        yield from _of_summary(was.summary, now.summary)
    if was.title != now.title:
        yield "改名", f"原来是“{was.title}”"
    yield (REWORDED if now.path.endswith(".md") else REPLACED), _length(was.text, now.text)


def _of_share(was: Share, now: Share, year: int) -> Iterator[tuple[str, str]]:
    if was.status not in PUBLIC_STATUSES and now.status in PUBLIC_STATUSES:
        yield "公布", _when(now, year)
    if len(now.changes) > len(was.changes):
        last = now.changes[-1]
        yield CHANGE_TYPES.title_of(last.type), _moved(was, now, year) or last.reason
    if was.slot != now.slot:
        yield "改时间", _moved(was, now, year)
    if was.place != now.place:
        yield "改地点", f"改到{now.place}" if now.place else ""


def _of_summary(was: Summary, now: Summary) -> Iterator[tuple[str, str]]:
    if now.status is SummaryStatus.WITHDRAWN and was.status is not SummaryStatus.WITHDRAWN:
        yield "撤回", ""
    if now.is_public and not was.is_public:
        yield "发布", ""
    if len(now.corrections) > len(was.corrections):
        yield "更正", now.corrections[-1].text


def _when(share: Share | None, year: int) -> str:
    return slot_start_text(share.slot, year) if share and share.slot else ""


def _moved(was: Share, now: Share, year: int) -> str:
    old, new = _when(was, year), _when(now, year)
    return f"{old} 改到 {new}" if old and new and old != new else ""


def _length(was: str, now: str) -> str:
    """How much longer a text is, in characters; equally long texts may differ all the same."""
    more = len("".join(now.split())) - len("".join(was.split()))
    if more:
        return f"{'多' if more > 0 else '少'} {abs(more)} 字"
    return ""


def count_by_tag(found: Sequence[Changed]) -> str:
    """改期 1、新增 2: all of them where a list would be too long."""
    return "、".join(f"{tag} {count}" for tag, count in Counter(one.tag for one in found).items())
