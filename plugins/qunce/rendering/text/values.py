"""What fills a snippet's placeholders: one value for every word of the vocabulary.

A word the record says nothing about is "", so that an announcement can tell it as blank. All
values are plain text; `reference_year` is the year the reader is in.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from qunce.model.library import Library
from qunce.model.people import PLATFORM_TITLES, Group, Person, Series
from qunce.model.placeholder import Subject
from qunce.model.share import Share, ShareFormat, ShareStatus, Slot
from qunce.rendering.text.chinese_dates import (
    WEEKDAYS,
    clock_text,
    date_text,
    end_text,
    minutes_text,
    slot_text,
    start_text,
    weekday_text,
)
from qunce.rendering.text.plain_text import first_list, first_paragraph

FORMAT_TITLES = {
    ShareFormat.TEXT: "群内文字",
    ShareFormat.VOICE: "群内语音",
    ShareFormat.LIVE: "直播",
    ShareFormat.OFFLINE: "线下",
    ShareFormat.MIXED: "线上线下同时",
}


def subject_values(library: Library, subject: Subject, id: str, as_of: datetime) -> dict[str, str]:
    """The values of one record at a moment; raises KeyError when there is none of that id."""
    match subject:
        case Subject.SHARE:
            zone = ZoneInfo(library.settings.timezone)
            return share_values(library, library.shares[id], as_of.astimezone(zone).year)
        case Subject.GROUP:
            return group_values(library, library.groups[id])
        case Subject.PERSON:
            return person_values(library.people[id])
        case Subject.SERIES:
            return series_values(library, library.series[id], as_of)
        case Subject.NONE:
            return {}


def share_values(library: Library, share: Share, reference_year: int) -> dict[str, str]:
    """The vocabulary of `for: share`."""
    return (
        _people_of(library, share)
        | _times_of(share, reference_year)
        | _places_of(library, share)
        | _changes_of(share, reference_year)
        | _outcome_of(library, share)
        | {
            "主题": share.title,
            "简介": first_paragraph(share.body),
            "要点": first_list(share.body),
            "分享链接": _address(library, f"shares/{share.id}/"),
            "日历链接": _address(library, f"shares/{share.id}/share.ics"),
        }
    )


def group_values(library: Library, group: Group) -> dict[str, str]:
    """The vocabulary of `for: group`."""
    return {
        "群名": group.title,
        "平台": PLATFORM_TITLES[group.platform],
        "人数": "" if group.members is None else str(group.members),
        "管理员": _titles(library, group.admins),
    }


def person_values(person: Person) -> dict[str, str]:
    """The vocabulary of `for: person`."""
    return {
        "称呼": person.title,
        "身份": person.role or "",
        "机构": person.organization or "",
        "介绍": person.bio or "",
    }


def series_values(library: Library, series: Series, as_of: datetime) -> dict[str, str]:
    """The vocabulary of `for: series`."""
    return {
        "系列": series.title,
        "固定时间": fixed_time(series),
        "主持": _titles(library, [series.host] if series.host else []),
        "群": "、".join(library.groups[id].title for id in series.groups),
        "下期主题": _next_title(library, series, as_of),
        "订阅链接": _address(library, f"series/{series.id}.ics"),
    }


def fixed_time(series: Series) -> str:
    """When a series meets: `每周日 20:30–22:00`."""
    # Any day will do: it only tells whether the end falls on the next one.
    start = datetime.combine(date(2000, 1, 1), series.time, UTC)
    usual = Slot(start, start + series.duration)
    return f"每{WEEKDAYS[series.weekday]} {clock_text(usual.start)}–{end_text(usual)}"


def _people_of(library: Library, share: Share) -> dict[str, str]:
    return {
        "嘉宾": _titles(library, share.speakers),
        "嘉宾介绍": _introductions([library.people[id] for id in share.speakers]),
        "主持": _titles(library, [share.host] if share.host else []),
        "系列": library.series[share.series].title if share.series else "",
        "期数": "" if share.number is None else str(share.number),
    }


def _times_of(share: Share, reference_year: int) -> dict[str, str]:
    slot = share.slot
    if not slot:
        return dict.fromkeys(("日期", "星期", "开始", "结束", "时间", "时长"), "")
    values = {
        "日期": date_text(slot.start, reference_year),
        "星期": weekday_text(slot.start),
        "开始": clock_text(slot.start),
        "结束": end_text(slot),
        "时间": slot_text(slot, reference_year),
        "时长": minutes_text(slot.duration),
    }
    unknown = ("开始", "结束", "时长") if slot.is_whole_day else ()
    return values | dict.fromkeys(unknown, "")


def _places_of(library: Library, share: Share) -> dict[str, str]:
    return {
        "形式": FORMAT_TITLES[share.format],
        "群": "、".join(library.groups[id].title for id in share.groups),
        "地点": share.place or "",
        "报名链接": share.signup or "",
        "会议链接": share.meeting or "",
        "回放链接": share.recording or "",
        "课件链接": share.slides or "",
    }


def _changes_of(share: Share, reference_year: int) -> dict[str, str]:
    change = share.last_change
    return {
        "原时间": _former_time(share, reference_year),
        "变更原因": change.reason if change else "",
    }


def _former_time(share: Share, reference_year: int) -> str:
    """A cancelled share still has its slot; of a moved one only the old start is on record."""
    if share.status is ShareStatus.CANCELLED and share.slot:
        return slot_text(share.slot, reference_year)
    starts = share.previous_starts
    return start_text(starts[-1], reference_year) if starts else ""


def _outcome_of(library: Library, share: Share) -> dict[str, str]:
    summary = library.summaries.get(share.id)
    if not (summary and summary.is_public):
        return {"收获": "", "总结链接": ""}
    return {
        "收获": "\n".join(f"• {takeaway}" for takeaway in summary.takeaways),
        "总结链接": _address(library, f"shares/{share.id}/summary/"),
    }


def _introductions(people: list[Person]) -> str:
    """One line each; with several people a line says whose it is."""
    if len(people) == 1:
        return people[0].bio or ""
    return "\n".join(f"{person.title}：{person.bio}" for person in people if person.bio)


def _next_title(library: Library, series: Series, as_of: datetime) -> str:
    """The first announced share that is still ahead."""
    shares = (
        share
        for share in library.shares_by_start()
        if share.series == series.id
        and share.status is ShareStatus.SCHEDULED
        and share.is_public
        and share.slot
        and share.slot.start > as_of
    )
    return next((share.title for share in shares), "")


def _titles(library: Library, people: Iterable[str]) -> str:
    return "、".join(library.people[id].title for id in people)


def _address(library: Library, path: str) -> str:
    """Absolute, or "" while the project has not said where it will live."""
    return library.settings.site_url and f"{library.settings.site_url}{path}"
