"""What fills the placeholders of a text about a series."""

from datetime import UTC, date, datetime

from qunce.model.addresses import series_feed_uri
from qunce.model.library import Library
from qunce.model.people import Series
from qunce.model.share import ShareStatus, Slot
from qunce.rendering.text.chinese_dates import WEEKDAYS, clock_text, end_text
from qunce.rendering.text.names import titles_of


def series_values(library: Library, series: Series, as_of: datetime) -> dict[str, str]:
    """The vocabulary of `for: series`."""
    return {
        "系列": series.title,
        "固定时间": fixed_time(series),
        "主持": titles_of(library, [series.host] if series.host else []),
        "群": "、".join(library.groups[id].title for id in series.groups),
        "下期主题": _next_title(library, series, as_of),
        "订阅链接": library.settings.addresses.public_url(series_feed_uri(series.id)),
    }


def fixed_time(series: Series) -> str:
    """When a series meets: `每周日 20:30–22:00`."""
    # Any day will do: it only tells whether the end falls on the next one.
    start = datetime.combine(date(2000, 1, 1), series.time, UTC)
    usual = Slot(start, start + series.duration)
    return f"每{WEEKDAYS[series.weekday]} {clock_text(usual.start)}–{end_text(usual)}"


def _next_title(library: Library, series: Series, as_of: datetime) -> str:
    """The first announced share that is still ahead."""
    shares = (
        share
        for share in library.shares_of_series(series.id)
        if share.status is ShareStatus.SCHEDULED
        and share.is_public
        and share.slot
        and share.slot.start > as_of
    )
    return next((share.title for share in shares), "")
