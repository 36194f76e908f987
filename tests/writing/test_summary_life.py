"""Every way through a summary's life, from files of every style, leaves files that a check passes."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest

from qunce.model.share import Consent, Permission
from qunce.model.summary import SummaryStatus
from qunce.model.summary_moves import SummaryStep, summary_move_of, summary_steps_from
from qunce.reading.records.reread import with_summary_text
from qunce.writing.summary_edit import (
    with_approval,
    with_correction,
    with_publication,
    with_summary_status,
    with_withdrawal,
)
from tests.builders import make_library, make_share, make_summary

DAY = date(2026, 12, 8)
LONGEST = 5
BODY = "\n---\n\n正文  \n\n- 一\n- 二\n"
STYLES = {
    "short": "status: draft\ntakeaways: [甲的话, 乙的话, 丙的话]\nspeaker_approved: 2026-12-01",
    "quoted, with comments": (
        "status: 'draft'  # 还早\ntakeaways:\n  - \"甲: 的话\"\n  - 乙的话\n  - 丙的话\n"
        "# 下面等嘉宾\nspeaker_approved: # 哪天"
    ),
    "begun by hand": (
        "corrections:\n  - at: 2026-12-01\n    text: >-\n      名字\n      改了\n"
        "takeaways: [甲的话, 乙的话, 丙的话]\nstatus: draft\npublished:\nspeaker_approved: 2026-12-01"
    ),
}
EDITS = {
    SummaryStep.REVIEW: with_summary_status,
    SummaryStep.APPROVE: partial(with_approval, day=DAY),
    SummaryStep.PUBLISH: partial(with_publication, day=DAY),
    SummaryStep.WITHDRAW: partial(with_withdrawal, day=DAY, reason="嘉宾: 改了主意, [真的]"),
}


def ways(before: SummaryStatus, length: int) -> Iterator[tuple[SummaryStep, ...]]:
    yield ()
    for step in summary_steps_from(before) if length else ():
        move = summary_move_of(step, before)
        yield from ((step, *more) for more in ways(move.after, length - 1))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_every_way_leads_to_a_file_that_says_what_was_done(style, newline):
    allowed = Consent(publish_summary=Permission.YES)
    library = make_library(make_share(consent=allowed), make_summary())
    for way in ways(SummaryStatus.DRAFT, LONGEST):
        text = f"---\n{style}{BODY}".replace("\n", newline)
        status = SummaryStatus.DRAFT
        for number, step in enumerate(way):
            status = summary_move_of(step, status).after
            if step is SummaryStep.CORRECT:
                text = with_correction(text, status, DAY, f'人数: "{number}" # 不是 210')
            else:
                text = EDITS[step](text, status)
        approved = SummaryStep.APPROVE in way or "2026-12-01" in style.rpartition("approved")[2]
        if not approved and SummaryStep.PUBLISH in way:
            continue  # the commands refuse this
        changed, problems = with_summary_text(library, library.summaries["florist"], text.encode())
        assert problems == []
        summary = changed.summaries["florist"]
        assert summary.status is status
        corrections = way.count(SummaryStep.CORRECT) + style.count("corrections")
        assert len(summary.corrections) == corrections
        assert bool(summary.withdrawn) == (SummaryStep.WITHDRAW in way)
        assert text.endswith(BODY.replace("\n", newline))
