"""Parts of a summary's page that are not its author's prose."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from qunce.model.summary import Correction
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.ref import Ref
from qunce.rendering.text.chinese_dates import day_text

COUNTS = ("", "一", "两", "三", "四", "五")


def summary_head(
    *, speakers: Sequence[Ref], authors: Sequence[Ref], minutes: int, takeaways: Sequence[str]
) -> Markup:
    """Who spoke, who wrote, how long it takes to read (`minutes`), then what to take away."""
    return html_fragment(
        "summary_head.html",
        credits=[
            (people, part) for people, part in ((speakers, "分享"), (authors, "整理")) if people
        ],
        minutes=minutes,
        takeaways=takeaways,
        title=takeaways_title(len(takeaways)),
    )


def takeaways_title(count: int) -> str:
    """带走四条"""
    return f"带走{COUNTS[count] if count < len(COUNTS) else count}条"


def corrections_html(corrections: Sequence[Correction], reference_year: int) -> Markup:
    """What was put right after publication, each with its day."""
    dated = [(entry, day_text(entry.at, reference_year)) for entry in corrections]
    return html_fragment("corrections.html", corrections=dated)


def withdrawn_html(day: date, reference_year: int) -> Markup:
    """That a summary was taken back, and when; why is the team's own business."""
    return html_fragment("withdrawn.html", at=day, day=day_text(day, reference_year))


def neighbours_html(earlier: Ref | None, later: Ref | None) -> Markup:
    """The summaries before and after, or nothing."""
    return html_fragment("neighbours.html", earlier=earlier, later=later)
