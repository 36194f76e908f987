"""Records as plain values: whole for the team, without anything internal for everybody."""

import json
from datetime import date, timedelta

import pytest

from qunce.model.compliance import Allowance
from qunce.model.kinds.keys import Form, TextUpTo
from qunce.model.kinds.kind import walk
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.model.offset import Offset
from qunce.model.people import Link
from qunce.model.share import (
    Change,
    ChangeType,
    Consent,
    Numbers,
    Permission,
    ShareStatus,
    Visibility,
    WantedTopic,
)
from qunce.model.summary import Correction, SummaryStatus, Withdrawal
from qunce.rendering.records.plain import json_text
from qunce.rendering.records.projection import public_records, team_records
from tests.builders import (
    at,
    make_action,
    make_edition,
    make_field,
    make_group,
    make_library,
    make_person,
    make_playbook,
    make_retro,
    make_series,
    make_settings,
    make_share,
    make_snippet,
    make_summary,
)

SECRET = "机密"
"""Stands in every value of a record that strangers must not read."""

ALLOWED = {"compliance": (Allowance(SECRET, (SECRET,), SECRET, 5),)}
FOR_THE_TEAM = {"record": Permission.YES, "publish_summary": Permission.YES}


COUNTED = dict.fromkeys(("signups", "attended", "spoke", "asked", "reads", "joined"), SECRET)
FOR_THE_TEAM_ALONE = {RecordKind.RETRO}
"""Of these kinds there is no record for everybody."""
FOR_THE_TEAM_ON_PEOPLE = {
    "contact": SECRET,
    "availability": SECRET,
    "timezone": SECRET,
    "nicknames": (SECRET,),
}
LISTS = {"person.nicknames"}
"""Of these, the lists of texts."""


def a_library():
    """One of everything, with all that can be said of it; and what is hidden, full of secrets."""
    moved = Change(at("2026-11-30 10:00"), ChangeType.RESCHEDULED, "出差", at("2026-11-29 20:30"))
    return make_library(
        make_share(
            changes=(moved,),
            consent=Consent(**FOR_THE_TEAM),
            speakers=("lin-xia",),
            votes=SECRET,
            survey=SECRET,
            numbers=Numbers(**COUNTED),
            wanted=(WantedTopic(SECRET, SECRET),),
            **ALLOWED,
        ),
        make_share("idea", title=SECRET, status=ShareStatus.IDEA, slot=None, speakers=("invited",)),
        make_share("inside", title=SECRET, visibility=Visibility.INTERNAL, speakers=("invited",)),
        make_share("taken-back"),
        make_summary(**ALLOWED),
        make_summary(
            "taken-back",
            status=SummaryStatus.WITHDRAWN,
            withdrawn=Withdrawal(date(2026, 12, 22), SECRET),
            takeaways=(SECRET,),
            corrections=(Correction(date(2026, 12, 20), SECRET),),
        ),
        make_summary("idea", status=SummaryStatus.PUBLISHED, takeaways=(SECRET,)),
        make_summary("inside", status=SummaryStatus.PUBLISHED, takeaways=(SECRET,)),
        make_person(**FOR_THE_TEAM_ON_PEOPLE, links=(Link("公众号", "https://x.example/"),)),
        make_person("invited", title=SECRET),
        make_person("zhou-yu", contact=SECRET),
        make_group(admins=("zhou-yu",)),
        make_series(),
        make_snippet(fields=(make_field("红包金额"),), **ALLOWED),
        make_playbook(**ALLOWED),
        make_edition(**ALLOWED),
        make_retro(
            title=SECRET,
            keeps=(SECRET,),
            problems=(SECRET,),
            tries=(SECRET,),
            actions=(make_action(SECRET),),
        ),
    )


def names_in(value, path=()):
    """The names that lead to every key of a record, list positions left out."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield (*path, name)
            yield from names_in(inner, (*path, name))
    if isinstance(value, list):
        for inner in value:
            yield from names_in(inner, path)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_no_internal_key_is_in_what_everybody_may_see(kind):
    internal = {path for path, key in walk(kind.keys) if key.visibility is Visibility.INTERNAL}
    library = a_library()
    seen_by_the_team = {path for one in team_records(library, kind) for path in names_in(one)}
    seen = {path for one in public_records(library, kind) for path in names_in(one)}
    assert internal <= seen_by_the_team
    assert seen or kind.name in FOR_THE_TEAM_ALONE
    assert seen & internal == set()


def test_no_secret_is_in_what_everybody_may_see():
    library = a_library()
    for_the_team = json_text([team_records(library, kind) for kind in KINDS.values()])
    for_everybody = json_text([public_records(library, kind) for kind in KINDS.values()])
    assert for_the_team.count(SECRET) > 5
    assert SECRET not in for_everybody
    assert "invited" not in for_everybody
    assert "林夏" in for_everybody


def test_every_internal_text_is_a_secret_of_that_library():
    """So that a new internal key cannot pass unseen: its value must be in the test as well."""
    texts = {
        ".".join((kind.name, *path))
        for kind in KINDS.values()
        for path, key in walk(kind.keys)
        if key.visibility is Visibility.INTERNAL
        and isinstance(key.type, TextUpTo | Form)
        and key.type is not Form.DATE
    }
    allowances = {
        f"{kind}.compliance.{key}"
        for kind in ("share", "summary", "snippet", "playbook", "edition")
        for key in ("rule", "reason")
    }
    of_people = {f"person.{key}" for key in FOR_THE_TEAM_ON_PEOPLE}
    counted = {f"share.numbers.{key}" for key in COUNTED}
    wanted = {"share.wanted.topic", "share.wanted.votes"}
    looking_back = {"retro.title", "retro.actions.text"}
    of_shares = {"share.votes", "share.survey", *counted, *wanted}
    known = {*of_shares, "summary.withdrawn.reason", *of_people, *allowances, *looking_back}
    assert texts == known - LISTS


def test_a_share_not_yet_announced_is_only_the_teams():
    library = a_library()
    kind = KINDS[RecordKind.SHARE]
    assert {one["id"] for one in team_records(library, kind)} >= {"florist", "inside", "idea"}
    assert [one["id"] for one in public_records(library, kind)] == ["florist", "taken-back"]


def test_a_summary_is_public_only_with_its_share():
    library = a_library()
    kind = KINDS[RecordKind.SUMMARY]
    assert [one["id"] for one in public_records(library, kind)] == ["florist", "taken-back"]
    drafts = make_library(make_share(), make_summary(status=SummaryStatus.DRAFT))
    assert public_records(drafts, kind) == []


def test_of_a_withdrawn_summary_programs_are_told_that_and_when_and_no_more():
    (told,) = (
        one
        for one in public_records(a_library(), KINDS[RecordKind.SUMMARY])
        if one["id"] == "taken-back"
    )
    assert (told["status"], told["withdrawn"]) == ("withdrawn", {"at": date(2026, 12, 22)})
    assert (told["takeaways"], told["corrections"]) == ([], [])


@pytest.mark.parametrize(
    ("records", "people"),
    [
        ([make_share(speakers=("lin-xia",))], ["lin-xia"]),
        ([make_share(speakers=(), host="lin-xia")], ["lin-xia"]),
        ([make_share(speakers=()), make_summary(authors=("lin-xia",))], ["lin-xia"]),
        ([make_group(admins=("lin-xia",))], ["lin-xia"]),
        ([make_series(host="lin-xia")], ["lin-xia"]),
        ([make_share(status=ShareStatus.INVITED, speakers=("lin-xia",))], []),
        ([], []),
    ],
)
def test_a_person_is_public_with_a_part_in_something_public(records, people):
    library = make_library(*records, make_person())
    found = public_records(library, KINDS[RecordKind.PERSON])
    assert [one["id"] for one in found] == people


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_the_team_sees_every_key_of_a_kind(kind):
    record = team_records(a_library(), kind)[0]
    assert {"id", "title", "path", "url", *(key.name for key in kind.keys)} <= set(record)


def test_values_are_spelt_as_their_author_would():
    library = make_library(
        make_share(changes=(Change(at("2026-11-30 10:00"), ChangeType.CANCELLED, "出差"),)),
        make_series(weekday=2),
        make_playbook(review_every=timedelta(days=90)),
        make_snippet(at=Offset.parse("T-2d@20:00")),
    )
    (share,), (series,), (book,), (snippet,) = (
        team_records(library, KINDS[kind])
        for kind in (
            *(RecordKind.SHARE, RecordKind.SERIES, RecordKind.PLAYBOOK, RecordKind.SNIPPET),
        )
    )
    assert (share["start"], share["duration"]) == (at("2026-12-06 20:30"), "90m")
    assert share["consent"]["record"] == "unknown"
    assert share["changes"] == [
        {
            "at": at("2026-11-30 10:00"),
            "type": "cancelled",
            "reason": "出差",
            "from": None,
            "from_duration": None,
        }
    ]
    assert (series["weekday"], series["time"], series["duration"]) == ("周三", "20:30", "90m")
    assert (book["reviewed"], book["review_every"]) == (date(2026, 11, 22), "90d")
    assert (book["section"], snippet["channels"]) == ("share", ["群消息"])
    assert (snippet["for"], snippet["at"]) == ("share", "T-2d@20:00")


def test_a_place_that_no_longer_holds_is_where_a_change_came_from():
    moved = Change(at("2026-11-30 10:00"), ChangeType.RELOCATED, "装修", from_place="城西花市")
    [share] = team_records(make_library(make_share(changes=(moved,))), KINDS[RecordKind.SHARE])
    assert share["changes"][0]["from"] == "城西花市"


def test_an_address_is_whole_once_the_site_has_one():
    kind = KINDS[RecordKind.PLAYBOOK]
    [book] = team_records(make_library(), kind)
    assert book["url"] == "https://qunce.example/playbooks/share/guest-share/"
    [book] = team_records(make_library(settings=make_settings(site_url="")), kind)
    assert book["url"] == "/playbooks/share/guest-share/"


def test_moments_are_written_in_iso_with_their_offset():
    [share] = team_records(make_library(make_share()), KINDS[RecordKind.SHARE])
    assert json.loads(json_text(share))["start"] == "2026-12-06T20:30:00+08:00"
