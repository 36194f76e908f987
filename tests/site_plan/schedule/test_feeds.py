from qunce.model.share import ShareStatus, Visibility
from qunce.site_plan.frame.planned import Audience
from tests.builders import make_group, make_library, make_person, make_series, make_share
from tests.site_plan.pages import planned


def uids(file):
    lines = file.content.decode().splitlines()
    return [line.removeprefix("UID:") for line in lines if line.startswith("UID:")]


def test_there_is_a_feed_of_all_of_each_series_and_of_each_share():
    library = make_library(
        make_share(series="sunday-share"), make_share("tea"), make_series(), make_series("night")
    )
    files = planned(library)
    assert uids(files["calendar.ics"]) == ["florist@qunce.example", "tea@qunce.example"]
    assert uids(files["series/sunday-share.ics"]) == ["florist@qunce.example"]
    assert uids(files["series/night.ics"]) == []
    assert uids(files["shares/tea/share.ics"]) == ["tea@qunce.example"]


def test_each_person_and_each_group_has_a_feed_and_every_feed_a_twin_with_reminders():
    people = (make_person(), make_person("zhou-yu", "周予（示例）"))
    library = make_library(
        make_share(host="zhou-yu"),
        make_share("tea", groups=("tea-house",)),
        *people,
        make_group(),
        make_group("tea-house", "茶馆一群（示例）"),
    )
    files = planned(library)
    assert uids(files["people/zhou-yu.ics"]) == ["florist@qunce.example"]
    assert uids(files["people/lin-xia.ics"]) == ["florist@qunce.example", "tea@qunce.example"]
    assert uids(files["groups/tea-house.ics"]) == ["tea@qunce.example"]
    for uri in ("calendar", "people/zhou-yu", "groups/tea-house"):
        quiet, ringing = files[f"{uri}.ics"].content, files[f"{uri}.alarm.ics"].content
        assert uids(files[f"{uri}.alarm.ics"]) == uids(files[f"{uri}.ics"])
        assert b"VALARM" not in quiet
        assert ringing.count(b"TRIGGER:-P1D") == ringing.count(b"TRIGGER:-PT30M") > 0


def test_what_is_not_announced_is_in_the_team_s_feed_alone():
    library = make_library(
        make_share(),
        make_share("sure", status=ShareStatus.CONFIRMED),
        make_share("ours", visibility=Visibility.INTERNAL),
    )
    files = planned(library)
    assert uids(files["calendar.ics"]) == ["florist@qunce.example"]
    assert not {"team.ics", "shares/sure/share.ics"} & set(files)
    internal = planned(library, Audience.INTERNAL)
    assert uids(internal["calendar.ics"]) == ["florist@qunce.example"]
    assert len(uids(internal["team.ics"])) == 3
    assert internal["team.ics"].content.count(b"STATUS:TENTATIVE") == 1
