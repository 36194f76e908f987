"""What changed about a share since it was announced."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from qunce.model.share import Change, Share
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.html.pack import Message, message_html
from qunce.rendering.html.share_tag import share_tag
from qunce.rendering.text.chinese_dates import slot_text, start_text
from qunce.rendering.text.states import CHANGE_WORDS


def changes_html(
    share: Share, *, previous: Sequence[datetime], notice: Message | None, reference_year: int
) -> Markup:
    """What no longer holds and what holds instead; empty for a share that never changed.

    `previous` are the starts it was announced for before; `notice` tells the groups of it, by a
    button that says so.
    """
    if not share.changes:
        return Markup()
    kept = share.slot and not share.is_off
    return html_fragment(
        "share_changes.html",
        share=share,
        tag=share_tag(share),
        previous=[start_text(start, reference_year) for start in previous],
        time=slot_text(share.slot, reference_year) if share.slot else "",
        is_kept=kept,
        previous_places=[change.from_place for change in share.changes if change.from_place],
        last=_said(share.changes[-1], reference_year),
        earlier=[_said(change, reference_year) for change in share.changes[:-1]],
        notice=_notice(notice, reference_year) if notice else None,
    )


@dataclass(frozen=True, slots=True)
class SaidChange:
    """A ledger entry in words."""

    at: str
    what: str
    reason: str


def _notice(notice: Message, reference_year: int) -> Markup:
    return message_html(notice, reference_year, verb=f"复制{notice.snippet.title}")


def _said(change: Change, reference_year: int) -> SaidChange:
    what = CHANGE_WORDS[change.type]
    return SaidChange(start_text(change.at, reference_year), what, change.reason)
