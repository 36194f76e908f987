"""How to come to a share, and what it is related to: names with addresses."""

from collections.abc import Iterable, Iterator
from functools import partial

from qunce.model.addresses import (
    group_uri,
    kit_uri,
    person_uri,
    playbook_uri,
    series_uri,
    share_feed_uri,
    share_uri,
)
from qunce.model.share import Permission, Share
from qunce.rendering.html.ref import Fact, Ref, outside_ref
from qunce.rendering.text.chinese_dates import day_text
from qunce.rules.times.standing import Standing, standing
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.kit_pages import has_kit
from qunce.site_plan.shares.tag_pages import tag_url

SAME_SPEAKER_LIMIT = 5
RECORDED = {Permission.YES: "录，嘉宾同意", Permission.NO: "不录"}
"""What nobody has answered yet stands under 还缺什么."""


def facts(site: Site, share: Share) -> tuple[Fact, ...]:
    """Who hosts, where, how to come while one still can, what is left of it; only what is known."""
    url = partial(site.addresses.relative_url, share_uri(share.id))
    one_can_come = standing(share, site.as_of) in (Standing.AHEAD, Standing.LIVE)
    people, groups = site.library.people, site.library.groups
    host = [Ref(people[share.host].title, url(person_uri(share.host)))] if share.host else []
    rows = {
        "主持": host,
        "在哪听": [Ref(groups[id].title, url(group_uri(id))) for id in share.groups],
        "地点": [Ref(share.place)] if share.place else [],
        "录不录": [Ref(RECORDED[share.consent.record])] if share.consent.record in RECORDED else [],
        "入口": [
            *_outside("进入会议", share.meeting if one_can_come else None),
            *_outside("报名页", share.signup if one_can_come else None),
        ],
        "回放": _outside("看回放", share.recording),
        "课件": _outside("看课件", share.slides),
        "日历": [Ref("下载 .ics", url(share_feed_uri(share.id)))]
        if has_calendar_file(share)
        else [],
    }
    return _known(rows)


def has_calendar_file(share: Share) -> bool:
    """Not a share that is off, not published, or of no known hour."""
    return bool(share.slot and share.is_public and not (share.is_off or share.slot.is_whole_day))


def related(site: Site, share: Share) -> tuple[Fact, ...]:
    """Its playbook, the shares before and after it, and others of its series and speakers."""
    before, after = site.neighbours(share)
    siblings = [s for s in site.neighbours_in_series(share) if s not in (before, after)]
    rows = {
        "手册": [_playbook(site, share)],
        "邀请": _kit(site, share),
        "上一场": _shares(site, share, [before]),
        "下一场": _shares(site, share, [after]),
        "系列": [*_series(site, share), *_shares(site, share, siblings)],
        "同一位嘉宾": _shares(site, share, site.spoken_latest(share, SAME_SPEAKER_LIMIT)),
        "标签": [Ref(tag, tag_url(site, tag, share_uri(share.id))) for tag in share.tags],
    }
    return _known(rows)


def _known(rows: dict[str, list[Ref]]) -> tuple[Fact, ...]:
    return tuple(Fact(label, tuple(refs)) for label, refs in rows.items() if refs)


def _outside(words: str, address: str | None) -> list[Ref]:
    return [outside_ref(words, address)] if address else []


def _playbook(site: Site, share: Share) -> Ref:
    playbook = site.library.playbooks[share.playbook]
    uri = playbook_uri(playbook.section, playbook.id)
    return Ref(playbook.title, site.addresses.relative_url(share_uri(share.id), uri))


def _kit(site: Site, share: Share) -> list[Ref]:
    if not has_kit(site, share):
        return []
    url = site.addresses.relative_url(share_uri(share.id), kit_uri(share.id))
    return [Ref("给嘉宾的说明", url)]


def _series(site: Site, share: Share) -> Iterator[Ref]:
    if share.series:
        url = site.addresses.relative_url(share_uri(share.id), series_uri(share.series))
        yield Ref(f"{site.library.series[share.series].title}的全部分享", url)


def _shares(site: Site, page: Share, shares: Iterable[Share | None]) -> list[Ref]:
    return [
        Ref(
            share.title,
            site.addresses.relative_url(share_uri(page.id), share_uri(share.id)),
            day_text(share.slot.start, site.reference_year) if share.slot else "时间待定",
        )
        for share in shares
        if share
    ]
