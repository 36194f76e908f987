"""The files for programs: what their schema says, and nothing that is not for everybody."""

import json

import pytest
from jsonschema import Draft202012Validator

from qunce.model.share import Change, ChangeType, Consent, Permission, ShareStatus, Slot, Visibility
from qunce.rendering.records.published import (
    shares_json,
    shares_schema,
    summaries_json,
    summaries_schema,
)
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.plan import plan_site
from tests.builders import AS_OF, at, make_library, make_share, make_slot, make_summary

MOVED = Change(
    at("2026-11-30 10:00"), ChangeType.RESCHEDULED, "嘉宾出差", from_start=at("2026-11-29 20:30")
)
LIBRARY = make_library(
    make_share(changes=(MOVED,), consent=Consent(record=Permission.NO), uid="roses", tags=("花",)),
    make_share("day", slot=Slot(at("2018-05-06 00:00"), at("2018-05-07 00:00"), is_whole_day=True)),
    make_share("idea", status=ShareStatus.IDEA, slot=None, speakers=()),
    make_share("inside", visibility=Visibility.INTERNAL),
    make_share("sure", status=ShareStatus.CONFIRMED, slot=make_slot("2026-12-20 20:30")),
    make_summary(),
)
FILES = {
    "shares": lambda internal: (
        shares_json(LIBRARY, is_internal=internal, as_of=AS_OF),
        shares_schema(is_internal=internal),
    ),
    "summaries": lambda internal: (
        summaries_json(LIBRARY, is_internal=internal),
        summaries_schema(is_internal=internal),
    ),
}


def shares(*, internal=False):
    text = shares_json(LIBRARY, is_internal=internal, as_of=AS_OF)
    return {share["id"]: share for share in json.loads(text)["shares"]}


@pytest.mark.parametrize("internal", [False, True])
@pytest.mark.parametrize("name", FILES)
def test_a_file_is_what_its_schema_says_and_every_value_is_described(name, internal):
    data, schema = map(json.loads, FILES[name](internal))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)
    assert data["version"] == 1
    described = set(schema["properties"][name]["items"]["properties"])
    assert all(set(record) == described for record in data[name])


def test_a_schema_refuses_what_is_no_such_file():
    validator = Draft202012Validator(json.loads(shares_schema(is_internal=False)))
    data = json.loads(shares_json(LIBRARY, is_internal=False, as_of=AS_OF))
    for name, value in (("start", "2026-12-06 20:30"), ("status", "moved"), ("sequence", -1)):
        broken = json.loads(json.dumps(data))
        broken["shares"][0][name] = value
        assert not validator.is_valid(broken)


def test_what_calendars_know_a_share_by_is_told():
    share = shares()["florist"]
    assert share["calendar_uid"] == "roses@qunce.example"
    assert share["sequence"] == 1
    assert share["modified"] == "2026-11-30T02:00:00+00:00"
    assert share["changes"][0]["from"] == "2026-11-29T20:30:00+08:00"


def test_everybody_is_told_of_what_is_announced_and_the_team_of_all():
    assert set(shares()) == {"florist", "day"}
    assert set(shares(internal=True)) == {"florist", "day", "idea", "inside", "sure"}


def test_what_is_internal_is_told_to_the_team_alone():
    assert "consent" not in shares()["florist"]
    assert shares(internal=True)["florist"]["consent"]["record"] == "no"


@pytest.mark.parametrize("audience", Audience)
def test_a_site_has_them_and_two_builds_are_the_same(audience):
    plans = [plan_site(LIBRARY, as_of=AS_OF, audience=audience) for _ in range(2)]
    first, second = (
        {file.uri: file.content for file in plan.files if file.uri.startswith("api/")}
        for plan in plans
    )
    assert first == second
    assert set(first) == {
        *("api/shares.json", "api/shares.schema.json"),
        *("api/summaries.json", "api/summaries.schema.json"),
    }
