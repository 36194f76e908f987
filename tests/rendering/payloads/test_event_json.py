import json

import pytest

from qunce.model.share import ShareFormat, ShareStatus
from qunce.rendering.payloads.event_json import event_json
from tests.builders import at, make_share

PAGE = "https://qunce.example/shares/florist/"


def event(share, previous=(), page_url=PAGE):
    data = event_json(
        share,
        page_url=page_url,
        description="讲三件事。",
        speakers=["林夏"],
        organizer="群策",
        previous=previous,
    )
    return json.loads(data)


def test_a_share_in_a_group_is_an_online_event():
    assert event(make_share()) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "花店怎样把老顾客变成社群",
        "description": "讲三件事。",
        "url": PAGE,
        "startDate": "2026-12-06T20:30:00+08:00",
        "endDate": "2026-12-06T22:00:00+08:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
        "location": [{"@type": "VirtualLocation", "url": PAGE}],
        "performer": [{"@type": "Person", "name": "林夏"}],
        "organizer": {"@type": "Organization", "name": "群策"},
        "inLanguage": "zh-CN",
    }


@pytest.mark.parametrize(
    ("status", "previous", "said"),
    [
        (ShareStatus.SCHEDULED, (), "EventScheduled"),
        (ShareStatus.SCHEDULED, (at("2026-11-29 20:30"),), "EventRescheduled"),
        (ShareStatus.POSTPONED, (at("2026-12-06 20:30"),), "EventPostponed"),
        (ShareStatus.CANCELLED, (at("2026-11-29 20:30"),), "EventCancelled"),
    ],
)
def test_the_status_is_schema_org_s(status, previous, said):
    share = make_share(status=status)
    assert event(share, previous)["eventStatus"] == f"https://schema.org/{said}"


def test_a_share_in_a_place_and_online_has_both():
    share = make_share(format=ShareFormat.MIXED, place="茶馆", meeting="https://example.com/m")
    assert event(share)["location"] == [
        {"@type": "Place", "name": "茶馆", "address": "茶馆"},
        {"@type": "VirtualLocation", "url": "https://example.com/m"},
    ]
    assert event(share)["eventAttendanceMode"].endswith("/MixedEventAttendanceMode")


def test_a_place_that_nobody_goes_to_is_no_location():
    assert event(make_share(place="茶馆"))["location"] == [
        {"@type": "VirtualLocation", "url": PAGE}
    ]


def test_a_site_without_an_address_names_none():
    assert {"url", "location"} & set(event(make_share(), page_url="")) == set()


def test_a_share_without_a_slot_is_no_event():
    assert not event_json(
        make_share(slot=None),
        page_url=PAGE,
        description="",
        speakers=(),
        organizer="群策",
        previous=(),
    )
