"""How to come to a share, and what it is related to: names with addresses."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from qunce.model.addresses import (
    group_uri,
    person_uri,
    playbook_uri,
    relative_url,
    series_uri,
    share_uri,
)
from qunce.model.share import Share
from qunce.rendering.html.ref import Fact, Ref, outside_ref
from qunce.rendering.text.chinese_dates import day_text, minutes_text
from qunce.site_plan.frame.near_shares import is_over
from qunce.site_plan.frame.site import Site
from qunce.site_plan.shares.tag_pages import tag_url

SAME_SPEAKER_LIMIT = 5


def facts(site: Site, share: Share) -> tuple[Fact, ...]:
    """Who hosts, where, how to come while one still can, what is left of it; only what is known."""
    url = partial(relative_url, share_uri(share.id))
    is_ahead = not share.is_off and not is_over(site, share)
    people, groups = site.library.people, site.library.groups
    host = [Ref(people[share.host].title, url(person_uri(share.host)))] if share.host else []
    rows = {
        "主持": host,
        "在哪听": [Ref(groups[id].title, url(group_uri(id))) for id in share.groups],
        "地点": [Ref(share.place)] if share.place else [],
        "时长": _length(share),
        "报名": _outside("打开报名页", share.signup if is_ahead else None),
        "入口": _outside("进入会议或直播", share.meeting if is_ahead else None),
        "回放": _outside("看回放", share.recording),
        "课件": _outside("看课件", share.slides),
    }
    return _known(rows)


def related(site: Site, share: Share) -> tuple[Fact, ...]:
    """Its playbook, the shares before and after it, and others of its series and speakers."""
    before, after = _neighbours(share, [s for s in site.shares if s.slot])
    series = site.shares_of_series(share.series) if share.series else ()
    siblings = [s for s in _neighbours(share, series) if s not in (before, after)]
    rows = {
        "手册": [_playbook(site, share)],
        "上一场": _shares(site, share, [before]),
        "下一场": _shares(site, share, [after]),
        "系列": [*_series(site, share), *_shares(site, share, siblings)],
        "同一位嘉宾": _shares(site, share, _by_same_speakers(site, share)),
        "标签": [Ref(tag, tag_url(tag, share_uri(share.id))) for tag in share.tags],
    }
    return _known(rows)


def _length(share: Share) -> list[Ref]:
    if share.slot is None or share.slot.is_whole_day:
        return []
    return [Ref(minutes_text(share.slot.duration))]


def _known(rows: dict[str, list[Ref]]) -> tuple[Fact, ...]:
    return tuple(Fact(label, tuple(refs)) for label, refs in rows.items() if refs)


def _outside(words: str, address: str | None) -> list[Ref]:
    return [outside_ref(words, address)] if address else []


def _playbook(site: Site, share: Share) -> Ref:
    playbook = site.library.playbooks[share.playbook]
    uri = playbook_uri(playbook.section, playbook.id)
    return Ref(playbook.title, relative_url(share_uri(share.id), uri))


def _series(site: Site, share: Share) -> Iterator[Ref]:
    if share.series:
        url = relative_url(share_uri(share.id), series_uri(share.series))
        yield Ref(f"{site.library.series[share.series].title}的全部分享", url)


def _shares(site: Site, page: Share, shares: Iterable[Share | None]) -> list[Ref]:
    return [
        Ref(
            share.title,
            relative_url(share_uri(page.id), share_uri(share.id)),
            day_text(share.slot.start, site.reference_year) if share.slot else "时间待定",
        )
        for share in shares
        if share
    ]


def _by_same_speakers(site: Site, share: Share) -> Iterator[Share]:
    """The latest few others they spoke at, latest first."""
    speakers = set(share.speakers)
    others = (
        other
        for other in reversed(site.shares)
        if other is not share and not speakers.isdisjoint(other.speakers)
    )
    return islice(others, SAME_SPEAKER_LIMIT)


def _neighbours(share: Share, shares: Sequence[Share]) -> tuple[Share | None, Share | None]:
    for position, other in enumerate(shares):
        if other is share:
            before = shares[position - 1] if position else None
            return before, next(iter(shares[position + 1 :]), None)
    return None, None
