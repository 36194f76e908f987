"""What calendars remember, held against what the files say now."""

import shlex
from dataclasses import replace
from datetime import timedelta

import pytest

from qunce.model.published import as_published
from qunce.model.share import Change, ChangeType, ShareStatus, Slot, Visibility
from qunce.rules.published.memory import memory_problems
from tests.builders import AS_OF, at, make_library, make_settings, make_share, make_slot

KEY = make_settings().site_key
LINES = {"status": 8, "start": 6, "place": 9, "changes": 10, "uid": 12}
WAS = make_share(place="花市二楼", key_lines=LINES)


def entry(type, day=30, reason="嘉宾出差", **details):
    return Change(at(f"2026-11-{day} 10:00"), type, reason, **details)


MOVED = entry(ChangeType.RESCHEDULED, from_start=at("2026-12-06 20:30"))
CANCELLED = entry(ChangeType.CANCELLED, reason="病 了")


def compared(*now, was=WAS, as_of=AS_OF, **settings):
    library = make_library(*now, settings=make_settings(**settings))
    return memory_problems(library, [as_published(was, KEY)], as_of)


def told(*now, **more):
    return [(p.code, p.path.split("/")[-2], p.line) for p in compared(*now, **more)]


def test_what_is_as_it_was_is_not_told():
    assert compared(WAS) == []


def test_what_was_recorded_is_not_told():
    moved = replace(WAS, slot=make_slot("2026-12-13 20:30"), changes=(MOVED,))
    relocated = replace(
        WAS, place="一楼", changes=(entry(ChangeType.RELOCATED, from_place="花市二楼"),)
    )
    cancelled = replace(WAS, status=ShareStatus.CANCELLED, changes=(CANCELLED,))
    for share in (moved, relocated, cancelled):
        assert compared(share) == []


def test_a_share_that_is_gone_is_to_be_cancelled():
    [problem] = compared(make_share("other", title="别的"))
    assert (problem.code, problem.path) == ("share-gone", WAS.path)
    assert problem.hint == (
        "恢复 content/shares/florist，再运行 qunce cancel florist --reason 原因"
    )


def test_one_that_is_over_is_only_to_be_kept():
    [problem] = compared(make_share("other", title="别的"), as_of=at("2026-12-07 00:00"))
    assert problem.hint == "恢复 content/shares/florist，办过的留着页面和总结"


@pytest.mark.parametrize(
    "now",
    [
        {"status": ShareStatus.CONFIRMED},
        {"status": ShareStatus.IDEA, "slot": None},
        {"visibility": Visibility.INTERNAL},
    ],
)
def test_a_share_that_is_no_longer_public_is_gone_for_everybody(now):
    assert told(replace(WAS, **now)) == [("share-gone", "florist", 8)]


def test_a_folder_that_was_renamed_by_hand_is_recognised():
    [problem] = compared(replace(WAS, id="roses", path="content/shares/roses/index.md"))
    assert (problem.code, problem.path) == ("share-renamed", "content/shares/roses/index.md")
    assert problem.hint == (
        "改回来再用命令改名：mv content/shares/roses content/shares/florist"
        " && qunce rename florist roses"
    )


def test_a_share_that_the_command_has_renamed_is_not_told():
    assert compared(replace(WAS, id="roses", uid="florist", former_ids=("florist",))) == []


def test_an_address_that_leads_nowhere_any_more_is_told():
    [problem] = compared(replace(WAS, id="roses", uid="florist"))
    assert (problem.code, problem.line) == ("share-renamed", 12)
    assert problem.hint == "加一行 former_ids: [florist]"


@pytest.mark.parametrize(
    ("was", "now", "hint"),
    [
        (None, "roses", "删掉 uid 这一行"),
        ("roses", None, "写回 uid: roses"),
        ("a1", "b2", "写回 uid: a1"),
    ],
)
def test_another_uid_is_told(was, now, hint):
    [problem] = compared(replace(WAS, uid=now), was=replace(WAS, uid=was))
    assert (problem.code, problem.line, problem.hint) == ("uid-changed", 12, hint)


def test_another_site_key_is_told_once():
    library = make_library(WAS, make_share("b2"), settings=make_settings(site_key="new.example"))
    before = [as_published(share, KEY) for share in (WAS, make_share("b2"))]
    [problem] = memory_problems(library, before, AS_OF)
    assert (problem.path, problem.code) == ("mkdocs.yml", "uid-changed")
    assert problem.hint == "在 plugins 的 qunce 下面写回 site_key: qunce.example"


def test_a_time_that_was_changed_by_hand_is_told_with_the_lines_that_mend_it():
    [problem] = compared(replace(WAS, slot=make_slot("2026-12-13 20:30")))
    assert (problem.code, problem.line) == ("change-unrecorded", 6)
    assert problem.message == (
        "公布的时间是 2026-12-06 20:30 到 22:00，现在是 2026-12-13 20:30 到 22:00，没有变更记录"
    )
    assert problem.hint == (
        "把时间改回 2026-12-06 20:30 到 22:00，"
        "再运行 qunce move florist '2026-12-13 20:30' --reason 原因"
    )


def test_another_length_is_another_time():
    [problem] = compared(replace(WAS, slot=make_slot(minutes=120)))
    assert "move florist '2026-12-06 20:30' --end '2026-12-06 22:30'" in problem.hint


def test_another_entry_does_not_excuse_another_time():
    share = replace(WAS, slot=make_slot("2026-12-13 20:30"))
    relocated = entry(ChangeType.RELOCATED, from_place="三楼")
    assert [code for code, *_ in told(replace(share, changes=(relocated,)))] == [
        "change-unrecorded"
    ]


def test_another_place_is_told_and_a_first_one_is_not():
    [problem] = compared(replace(WAS, place="城西 3 号"))
    assert (problem.code, problem.line) == ("change-unrecorded", 9)
    line = problem.hint.partition("再运行 ")[2]
    assert shlex.split(line) == [
        *("qunce", "move", "florist", "--place", "城西 3 号", "--reason", "原因"),
    ]
    assert compared(WAS, was=replace(WAS, place=None)) == []


def test_the_same_moment_in_another_zone_is_the_same_time():
    slot = Slot(at("2026-12-06 21:30", "Asia/Tokyo"), at("2026-12-06 23:00", "Asia/Tokyo"))
    assert compared(replace(WAS, slot=slot, timezone="Asia/Tokyo")) == []


def test_what_is_over_may_be_put_right_and_an_hour_may_become_known():
    moved = replace(WAS, slot=make_slot("2026-12-05 20:30"), place="一楼")
    assert compared(moved, as_of=at("2026-12-06 22:00")) == []
    midnight = at("2026-12-06 00:00")
    day = Slot(midnight, midnight + timedelta(days=1), is_whole_day=True)
    assert compared(WAS, was=replace(WAS, slot=day)) == []


def test_an_entry_that_was_taken_back_makes_a_sequence_fall():
    [problem] = compared(WAS, was=replace(WAS, status=ShareStatus.CANCELLED, changes=(CANCELLED,)))
    assert (problem.code, problem.line) == ("sequence-fell", 10)
    assert problem.message == (
        "changes：公布过的记录不见了：2026-11-30 10:00 的 cancelled，SEQUENCE 从 1 退到 0"
    )
    line = problem.hint.removeprefix("补回去：").partition("；")[0]
    assert shlex.split(line) == [
        *("qunce", "cancel", "florist", "--reason", "病 了", "--date", "2026-11-30 10:00"),
    ]


def test_a_move_that_was_taken_back_is_not_told_as_a_time_changed_by_hand_too():
    was = replace(WAS, slot=make_slot("2026-12-13 20:30"), changes=(MOVED,))
    [problem] = compared(WAS, was=was)
    assert problem.code == "sequence-fell"
    assert "qunce move florist '2026-12-13 20:30' --reason '嘉宾出差' --date" in problem.hint


def test_several_entries_come_back_in_their_order():
    second = entry(ChangeType.RESCHEDULED, 31 - 1, from_start=at("2026-12-13 20:30"))
    second = replace(second, at=at("2026-12-01 10:00"))
    was = replace(WAS, slot=make_slot("2026-12-20 20:30"), changes=(MOVED, second))
    [problem] = compared(WAS, was=was)
    first, _, then = problem.hint.partition(" && ")
    assert "move florist '2026-12-13 20:30'" in first
    assert "move florist '2026-12-20 20:30'" in then


def test_an_entry_that_another_has_taken_the_place_of_is_to_be_written_back_by_hand():
    was = replace(WAS, changes=(MOVED,))
    other = replace(entry(ChangeType.RELOCATED, from_place="三楼"), at=at("2026-12-01 10:00"))
    [problem] = compared(replace(WAS, changes=(other,)), was=was)
    assert problem.code == "ledger-entry-gone"
    assert problem.hint == (
        "在 changes 里按时间补回 {at: 2026-11-30 10:00, type: rescheduled, "
        "from: 2026-12-06 20:30, reason: 嘉宾出差}"
    )
