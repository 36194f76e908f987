"""What the first page asks for, and where its buttons lead."""

from datetime import date

import pytest

from qunce.editor.flows.to_do import Action, Urgency, to_do
from qunce.model.share import Change, ChangeType, Consent, Permission, ShareStatus
from qunce.model.summary import SummaryStatus
from tests.builders import AS_OF, at, make_library, make_share, make_slot, make_summary

ANSWERED = Consent(Permission.YES, Permission.YES, Permission.YES)
OVER = make_slot("2026-11-15 20:30")


def asked(*shares, summaries=()):
    """What is asked for on 22 November, as (tag, note, action)."""
    library = make_library(*shares, *summaries)
    return [(one.tag, one.note, one.action) for one in to_do(library, AS_OF)]


def complete(**changes):
    return make_share(**({"consent": ANSWERED, "host": "zhou-yu", "body": "简介。"} | changes))


def test_a_share_that_has_everything_is_only_opened():
    assert asked(complete()) == [("都齐了", "12月6日（周日）20:30–22:00", Action.OPEN)]


def test_what_is_missing_is_told_and_its_field_is_where_the_button_leads():
    library = make_library(complete(host=None))
    [one] = to_do(library, AS_OF)
    assert (one.urgency, one.tag, one.key) == (Urgency.LACKING, "还差 1 项", "host")
    assert "主持还没有定" in one.note and one.action is Action.FILL


def test_tonight_comes_first():
    tonight = complete(id="tonight", slot=make_slot("2026-11-22 20:30"))
    assert [tag for tag, *_ in asked(complete(), tonight)] == ["今天 20:30", "都齐了"]


@pytest.mark.parametrize(
    ("summary", "action"),
    [
        (None, Action.DRAFT),
        ({"status": SummaryStatus.DRAFT, "speaker_approved": None}, Action.GO_ON),
        ({"status": SummaryStatus.REVIEW, "speaker_approved": None}, Action.ASK),
        (
            {"status": SummaryStatus.REVIEW, "speaker_approved": date(2026, 11, 20)},
            Action.PUBLISH,
        ),
    ],
)
def test_a_summary_that_is_late_asks_for_its_next_step(summary, action):
    summaries = [make_summary(**summary)] if summary else []
    [(tag, _, found)] = asked(complete(slot=OVER), summaries=summaries)
    assert (tag, found) == ("逾期 5 天", action)


def test_nobody_waits_for_a_summary_that_is_out_or_was_refused():
    assert asked(complete(slot=OVER), summaries=[make_summary()]) == []
    refused = Consent(publish_summary=Permission.NO)
    assert asked(complete(slot=OVER, consent=refused)) == []


def test_what_was_put_off_asks_for_a_day():
    change = Change(
        at("2026-11-19 10:00"), ChangeType.POSTPONED, "店里装修", at("2026-12-06 20:30")
    )
    share = complete(status=ShareStatus.POSTPONED, changes=(change,))
    [(tag, note, action)] = asked(share)
    assert (tag, action) == ("日子未定", Action.DATE) and "店里装修" in note


def test_who_was_invited_is_waited_for_and_who_agreed_is_announced():
    invited = complete(id="invited", status=ShareStatus.INVITED, slot=None)
    agreed = complete(id="agreed", status=ShareStatus.CONFIRMED)
    assert [(tag, action) for tag, _, action in asked(invited, agreed)] == [
        ("还没公布", Action.ANNOUNCE),
        ("邀请中", Action.SETTLE),
    ]


def test_every_button_of_the_first_page_leads_somewhere(handbook_editor):
    page = handbook_editor.get("/").text
    hrefs = (part.partition('"')[0] for part in page.split('href="')[1:])
    places = {href.partition("#")[0] for href in hrefs} - {""}
    assert len(places) > 20
    for place in places:
        assert handbook_editor.get(place).status_code == 200, place
