import json

from qunce.model.placeholder import Subject
from qunce.model.share import Change, ChangeType, ShareStatus
from qunce.rendering.payloads.values_script import TELL, Choice
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.handbook.record_values import SCRIPTS, records
from tests.builders import (
    at,
    make_group,
    make_library,
    make_person,
    make_series,
    make_share,
    make_slot,
)
from tests.site_plan.pages import HOSTILE, planned
from tests.site_plan.planning import site_of

SCRIPT = SCRIPTS[Subject.SHARE]


def choices(library, subject=Subject.SHARE, audience=Audience.PUBLIC):
    text = planned(library, audience)[SCRIPTS[subject]].content
    opening = f"(window.qunceRecords ||= {{}}).{subject} = "
    return json.loads(text.removeprefix(opening).removesuffix(f";\n{TELL}"))


def test_forms_are_offered_the_newest_shares_first():
    library = make_library(
        make_share("old", slot=make_slot("2026-10-01 20:30")),
        make_share("new", title=HOSTILE),
        make_share("draft", status=ShareStatus.CONFIRMED),
    )
    assert list(choices(library)) == ["new", "old"]
    assert choices(library)["new"]["title"] == f"12月6日 {HOSTILE}"
    assert choices(library)["new"]["values"]["时间"] == "12月6日（周日）20:30–22:00"


def test_at_most_sixty_shares_are_offered():
    shares = [make_share(f"share-{number:02}") for number in range(70)]
    assert len(choices(make_library(*shares))) == 60


def test_the_script_cannot_be_ended_by_a_title():
    text = planned(make_library(make_share(title="</script>\u2028")))[SCRIPT].content
    assert "</script>" not in text
    assert "\u2028" not in text


def test_records_of_the_right_kind_can_fill_it():
    site = site_of(make_library(make_share(), make_series(groups=("florist-a",))))
    titles = {
        subject: [(choice.id, choice.title) for choice in records(site, subject)]
        for subject in Subject
    }
    assert titles == {
        Subject.SHARE: [("florist", "12月6日 花店怎样把老顾客变成社群")],
        Subject.GROUP: [("florist-a", "花艺一群（示例）")],
        Subject.PERSON: [("lin-xia", "林夏（示例）")],
        Subject.SERIES: [("sunday-share", "周日分享")],
        Subject.NONE: [],
    }


def test_a_record_brings_its_values():
    site = site_of(make_library(make_group(members=186)))
    assert records(site, Subject.GROUP) == [
        Choice(
            "florist-a",
            "花艺一群（示例）",
            {"群名": "花艺一群（示例）", "平台": "微信", "人数": "186", "管理员": ""},
        )
    ]


def test_somebody_only_invited_is_no_choice_in_public():
    invited = make_share("later", status=ShareStatus.INVITED, slot=None, speakers=("he-qing",))
    people = (make_person(), make_person("he-qing", "何青（示例）"))
    library = make_library(make_share(), invited, *people)
    public, internal = (
        [choice.id for choice in records(site_of(library, audience), Subject.PERSON)]
        for audience in Audience
    )
    assert (public, internal) == (["lin-xia"], ["lin-xia", "he-qing"])


def test_no_contact_leaves_the_machine_even_for_the_team():
    library = make_library(make_share(), make_person(contact="微信 demo-1"))
    for audience in Audience:
        assert "demo-1" not in planned(library, audience)[SCRIPTS[Subject.PERSON]].content


def test_a_share_says_when_it_is_on_and_what_last_changed():
    moved = Change(at("2026-11-30 10:00"), ChangeType.RESCHEDULED, "嘉宾出差")
    cancelled = Change(at("2026-12-01 10:00"), ChangeType.CANCELLED, "嘉宾生病")
    moving = make_share(changes=(moved,))
    off = make_share("off", status=ShareStatus.CANCELLED, changes=(cancelled,))
    told = choices(make_library(moving, off))
    when = {key: told["florist"][key] for key in ("starts", "ends", "change", "changed")}
    assert when == {
        "starts": "2026-12-06T20:30:00+08:00",
        "ends": "2026-12-06T22:00:00+08:00",
        "change": "reschedule",
        "changed": "2026-11-30T10:00:00+08:00",
    }
    assert (told["off"]["change"], "starts" in told["off"]) == ("cancel", False)
