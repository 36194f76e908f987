"""What fills the placeholders of a text about a share.

A word the record says nothing about is "", so that an announcement can tell it as blank. All
values are plain text; `reference_year` is the year the reader is in.
"""

from collections.abc import Mapping

from qunce.model.addresses import share_feed_uri, share_uri, summary_uri
from qunce.model.kinds.share_values import FORMATS
from qunce.model.library import Library
from qunce.model.people import Group, Person
from qunce.model.share import Share
from qunce.rendering.text.change_values import change_values
from qunce.rendering.text.chinese_dates import (
    clock_text,
    date_text,
    end_text,
    minutes_text,
    slot_text,
    weekday_text,
)
from qunce.rendering.text.names import titles_of
from qunce.rendering.text.plain_text import first_list, first_paragraph
from qunce.rendering.text.share_sentences import sentences


def share_values(library: Library, share: Share, reference_year: int) -> dict[str, str]:
    """The vocabulary of `for: share`."""
    introduction = {"简介": first_paragraph(share.body), "要点": first_list(share.body)}
    return share_facts(library, share, reference_year) | introduction


def share_facts(library: Library, share: Share, reference_year: int) -> dict[str, str]:
    """All of it but what stands in the share's body, which takes longer to read than the rest."""
    return (
        _people_of(library, share)
        | _times_of(share, reference_year)
        | _places_of(library, share)
        | change_values(share, reference_year)
        | _outcome_of(library, share)
        | sentences(share)
        | {
            "主题": share.title,
            "分享链接": library.settings.addresses.public_url(share_uri(share.id)),
            "日历链接": _calendar_file(library, share),
        }
    )


def values_in_group(values: Mapping[str, str], group: Group) -> dict[str, str]:
    """A share's values for the copy that goes to one of its groups."""
    return {**values, "群名": group.title}


def _people_of(library: Library, share: Share) -> dict[str, str]:
    return {
        "嘉宾": titles_of(library, share.speakers),
        "嘉宾介绍": _introductions([library.people[id] for id in share.speakers]),
        "主持": titles_of(library, [share.host] if share.host else []),
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
    groups = "、".join(library.groups[id].title for id in share.groups)
    return {
        "形式": FORMATS.title_of(share.format),
        "群": groups,
        "群名": groups,
        "地点": share.place or "",
        "报名链接": share.signup or "",
        "会议链接": share.meeting or "",
        "回放链接": share.replay or "",
        "课件链接": share.slides or "",
    }


def _calendar_file(library: Library, share: Share) -> str:
    """None is made for a share whose hour nobody knows."""
    if share.slot and share.slot.is_whole_day:
        return ""
    return library.settings.addresses.public_url(share_feed_uri(share.id))


def _outcome_of(library: Library, share: Share) -> dict[str, str]:
    summary = library.summaries.get(share.id)
    if not (summary and summary.is_public):
        return {"收获": "", "总结链接": ""}
    return {
        "收获": "\n".join(f"• {takeaway}" for takeaway in summary.takeaways),
        "总结链接": library.settings.addresses.public_url(summary_uri(share.id)),
    }


def _introductions(people: list[Person]) -> str:
    """One line each; with several people a line says whose it is."""
    if len(people) == 1:
        return people[0].bio or ""
    return "\n".join(f"{person.title}：{person.bio}" for person in people if person.bio)
