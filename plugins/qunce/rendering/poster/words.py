"""What the poster of a share says: the same words as its page, and nothing that no longer holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qunce.model.addresses import share_uri
from qunce.model.library import Library
from qunce.model.people import PLATFORM_TITLES, Group, Person
from qunce.model.share import Share, ShareFormat
from qunce.rendering.poster.drawable import drawable
from qunce.rendering.text.chinese_dates import clock_text, date_text, end_text, weekday_text

MOST_SPEAKERS = 3
"""More do not fit legibly; the rest are counted."""

IN_GROUP = {ShareFormat.TEXT: "看文字", ShareFormat.VOICE: "听语音"}
WAYS_IN = {
    ShareFormat.LIVE: "线上，入口在分享页",
    ShareFormat.OFFLINE: "到现场",
    ShareFormat.MIXED: "到现场，或者从分享页进线上",
}


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks, and in a few words who that is."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class PosterWords:
    """Every word of a poster, of characters that can be drawn; empty where nothing is known."""

    series: str
    """The column and the number in it: 周日分享 第 12 期."""
    title: str
    day: str
    weekday: str
    hours: str
    """Start and end; empty where the hour is not known."""
    zone: str
    """Whose clocks the hours are on, where they are not the site's."""
    speakers: tuple[Speaker, ...]
    more_speakers: str
    """How many there are, where not all are named: what follows the names."""
    host: str
    groups: str
    """Where it is heard; a group that is only told of an evening on site is not named."""
    place: str
    way_in: str
    call: str
    """What the code is for."""
    url: str
    """Where the code leads; empty while the site knows no address of its own."""
    site: str

    @property
    def time(self) -> str:
        """The whole of it in one line: 12月6日 周日 20:30–22:00."""
        return " ".join(filter(None, (self.day, self.weekday, self.hours, self.zone)))

    @property
    def in_one_sentence(self) -> str:
        """The poster for those who do not see it."""
        return "；".join(self._clauses())

    def _clauses(self) -> Iterator[str]:
        yield f"{self.series}：{self.title}" if self.series else self.title
        yield self.time
        names = [f"{one.name}，{one.about}" if one.about else one.name for one in self.speakers]
        if names:
            yield f"嘉宾：{'；'.join(names)}{self.more_speakers}"
        if self.place:
            yield f"地点：{self.place}"
        yield "：".join(filter(None, (self.way_in, self.groups)))
        if self.host:
            yield f"主持：{self.host}"
        yield f"{self.call}：{self.url}" if self.url else self.call


def poster_words(library: Library, share: Share, reference_year: int) -> PosterWords:
    """The words of a share that has a slot and is not off; its former times are not among them."""
    slot = share.slot
    hours = f"{clock_text(slot.start)}–{end_text(slot)}" if slot and not slot.is_whole_day else ""
    settings = library.settings
    named = share.speakers[:MOST_SPEAKERS]
    is_on_site = share.format is ShareFormat.OFFLINE
    groups = [library.groups[id] for id in share.groups]
    return PosterWords(
        series=drawable(_series(library, share)),
        title=drawable(share.title) or share.id,
        day=date_text(slot.start, reference_year) if slot else "时间待定",
        weekday=weekday_text(slot.start) if slot else "",
        hours=hours,
        zone=f"（{share.timezone} 时间）" if hours and share.timezone != settings.timezone else "",
        speakers=tuple(_speaker(library.people[id]) for id in named),
        more_speakers=f" 等 {len(share.speakers)} 位" if len(share.speakers) > len(named) else "",
        host=drawable(library.people[share.host].title) if share.host else "",
        groups="" if is_on_site else drawable("、".join(group.title for group in groups)),
        place=drawable(share.place or ""),
        way_in=_way_in(share.format, groups),
        call="扫码报名" if share.signup else "扫码看怎么参加",
        url=settings.addresses.public_url(share_uri(share.id)),
        site=drawable(settings.site_name),
    )


def _series(library: Library, share: Share) -> str:
    if not share.series:
        return ""
    number = f" 第 {share.number} 期" if share.number is not None else ""
    return f"{library.series[share.series].title}{number}"


def _speaker(person: Person) -> Speaker:
    about = "，".join(filter(None, (person.organization, person.role)))
    return Speaker(drawable(person.title), drawable(about))


def _way_in(format: ShareFormat, groups: Sequence[Group]) -> str:
    """In words that need no address: a poster's only one is in its code."""
    if format in WAYS_IN:
        return WAYS_IN[format]
    platforms = {PLATFORM_TITLES[group.platform] for group in groups}
    platform = platforms.pop() if len(platforms) == 1 else ""
    return f"在{platform}群里，{IN_GROUP[format]}"
