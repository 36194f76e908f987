"""A share's file and the share it says."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from qunce.model.share import (
    Change,
    ChangeType,
    Consent,
    Permission,
    Share,
    ShareFormat,
    ShareStatus,
    Slot,
    Visibility,
)
from qunce.model.stage import Stage
from qunce.reading.records.share import parse_share
from qunce.reading.values.times import later
from qunce.reading.words.report import Report
from qunce.reading.words.wording import yaml_text
from qunce.reading.yaml.front_matter import take_apart
from tests.builders import at, make_settings
from tests.reading.projects import SHARE, good_text, library_of, write_project


def read(text, id="florist"):
    report = Report(f"content/shares/{id}/index.md")
    source = take_apart(report.path, id, text, report)
    share = source and parse_share(source, report, make_settings())
    return share, [problem.message for problem in report.problems]


def test_every_key_reaches_the_share():
    assert read(good_text(SHARE))[0] == Share(
        id="florist",
        path=SHARE,
        title="花店怎样把老顾客变成社群",
        status=ShareStatus.SCHEDULED,
        speakers=("lin-xia",),
        host="zhou-yu",
        series="sunday-share",
        number=12,
        slot=Slot(at("2026-12-06 20:30"), at("2026-12-06 22:00")),
        timezone="Asia/Shanghai",
        format=ShareFormat.TEXT,
        groups=("florist-a",),
        stage="retain",
        tags=("花店", "案例"),
        signup="https://qunce.example/signup",
        meeting=None,
        place=None,
        recording=None,
        slides=None,
        playbook="guest-share",
        changes=(
            Change(
                at("2026-11-20 10:00"),
                ChangeType.RESCHEDULED,
                "嘉宾出差",
                from_start=at("2026-11-29 20:30"),
            ),
        ),
        updated=at("2026-11-20 10:00"),
        consent=Consent(Permission.YES, Permission.YES, Permission.ANONYMOUS),
        visibility=Visibility.PUBLIC,
        body="林夏开了八年花店。\n\n- 老顾客从哪里来\n- 群里说什么\n- 什么时候不卖货",
        body_line=22,
        start_line=7,
    )


def test_a_share_of_the_past_may_have_a_day_alone():
    text = "---\ntitle: 题\nspeakers: [lin-xia]\nstatus: scheduled\nstart: 2018-05-06\n---\n"
    share, problems = read(text)
    assert problems == []
    assert share.slot == Slot(at("2018-05-06 00:00"), at("2018-05-07 00:00"), is_whole_day=True)


def test_an_idea_needs_a_title_and_nothing_else():
    share, problems = read("---\ntitle: 花店\nspeakers: []\nstatus: idea\nhost:\n---\n")
    assert problems == []
    assert (share.slot, share.host, share.format) == (None, None, ShareFormat.TEXT)


def test_times_are_those_of_the_shares_own_zone():
    text = good_text(SHARE).replace("status:", "timezone: Europe/Berlin\nstatus:", 1)
    share, _ = read(text)
    assert share.slot.start == at("2026-12-06 20:30", "Europe/Berlin")
    assert share.changes[0].at == at("2026-11-20 10:00", "Europe/Berlin")


def test_a_duration_counts_time_that_passes():
    text = "---\ntitle: 花店\nspeakers: [lin-xia]\nstatus: confirmed\nstart: 2026-03-29 01:30\n"
    share, _ = read(text + "duration: 2h\ntimezone: Europe/Berlin\n---\n")
    assert f"{share.slot.end:%H:%M}" == "04:30"


def test_a_postponed_share_is_on_again_once_it_is_rescheduled():
    ledger = """\
  - {at: 2026-11-21 10:00, type: postponed, from: 2026-11-29 20:30, reason: 停电}
  - {at: 2026-11-22 10:00, type: rescheduled, from: 2026-11-29 20:30, reason: 来电}
"""
    text = good_text(SHARE).replace("updated:", f"{ledger}updated:")
    share, problems = read(text)
    assert (problems, share.sequence) == ([], 3)


def test_a_place_that_was_left_is_a_place():
    entry = "  - {at: 2026-11-21 10:00, type: relocated, from: 二楼 3 号, reason: 装修}\n"
    share, _ = read(good_text(SHARE).replace("updated:", f"{entry}updated:"))
    assert share.changes[1].from_place == "二楼 3 号"


def test_a_share_may_last_a_day_and_a_night():
    share, problems = read(good_text(SHARE).replace("end: 2026-12-06 22:00", "duration: 24h"))
    assert (problems, share and share.slot.duration) == ([], timedelta(hours=24))


def test_a_share_named_in_the_library_has_the_same_value(tmp_path):
    assert library_of(write_project(tmp_path)).shares == {"florist": read(good_text(SHARE))[0]}


ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York", "UTC")
IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{1,20}", fullmatch=True)
WORDS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x9FFF, categories=["L", "N", "P"]), min_size=1
)
URLS = st.sampled_from(["https://qunce.example/a?b=c#d", "http://例子.example/路径"])
CONSENT = st.builds(
    Consent,
    record=st.sampled_from([Permission.YES, Permission.NO, Permission.UNKNOWN]),
    publish_summary=st.sampled_from([Permission.YES, Permission.NO, Permission.UNKNOWN]),
    quote_members=st.sampled_from(list(Permission)),
)


def moments(zone):
    """Moments in a zone that its wall clock shows, and shows for the first time."""
    walls = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1))  # noqa: DTZ001 - no zone yet
    aware = walls.map(lambda wall: wall.replace(second=0, microsecond=0, tzinfo=ZoneInfo(zone)))
    return aware.filter(lambda moment: later(moment, timedelta()) == moment and not moment.fold)


@st.composite
def shares(draw):
    zone = draw(st.sampled_from(ZONES))
    start = draw(moments(zone))
    ends = st.integers(1, 24 * 60).map(lambda minutes: later(start, timedelta(minutes=minutes)))
    end = draw(ends.filter(lambda end: not end.fold))
    optional_id, optional_url = st.none() | IDS, st.none() | URLS
    moved = st.builds(
        Change,
        at=st.just(start),
        type=st.just(ChangeType.RESCHEDULED),
        reason=WORDS,
        from_start=moments(zone),
    )
    return Share(
        id=draw(IDS),
        path="",
        title=draw(WORDS),
        status=draw(st.sampled_from(["confirmed", "scheduled"]).map(ShareStatus)),
        speakers=tuple(draw(st.lists(IDS, min_size=1, max_size=3, unique=True))),
        host=draw(optional_id),
        series=draw(optional_id),
        number=draw(st.none() | st.integers(0, 999)),
        slot=Slot(start, end),
        timezone=zone,
        format=draw(st.sampled_from(list(ShareFormat))),
        groups=tuple(draw(st.lists(IDS, max_size=3, unique=True))),
        stage=draw(st.none() | st.sampled_from([stage.value for stage in Stage])),
        tags=tuple(draw(st.lists(WORDS, max_size=3, unique=True))),
        signup=draw(optional_url),
        meeting=draw(optional_url),
        place=draw(st.none() | WORDS),
        recording=draw(optional_url),
        slides=draw(optional_url),
        playbook=draw(IDS),
        changes=tuple(draw(st.lists(moved, max_size=2))),
        updated=draw(st.none() | moments(zone)),
        consent=draw(CONSENT),
        visibility=draw(st.sampled_from(list(Visibility))),
        body=draw(st.just("") | WORDS.map(lambda words: f"段 {words}")),
    )


def spelled(value):
    """A value as an author would write it."""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, tuple):
        return f"[{', '.join(spelled(item) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {spelled(item)}' for key, item in value.items())}}}"
    return yaml_text(str(value))


def written(share):
    """A share's file."""
    keys = ("title", "speakers", "host", "series", "number", "timezone", "status", "format")
    keys += ("groups", "stage", "tags", "signup", "meeting", "place", "recording", "slides")
    values = {key: getattr(share, key) for key in (*keys, "playbook", "updated", "visibility")}
    values |= {"start": share.slot.start, "end": share.slot.end}
    consent = {name: getattr(share.consent, name) for name in Consent.__slots__}
    values["consent"] = {k: v for k, v in consent.items() if v is not Permission.UNKNOWN}
    values["changes"] = tuple(
        {"at": change.at, "type": change.type, "from": change.from_start, "reason": change.reason}
        for change in share.changes
    )
    lines = [f"{key}: {spelled(value)}" for key, value in values.items() if value is not None]
    return "\n".join(["---", *lines, "---", share.body])


@given(shares())
def test_what_a_share_says_is_what_was_written(share):
    found, problems = read(written(share), share.id)
    assert problems == []
    unchanged = {name: getattr(share, name) for name in Share.__slots__}
    unchanged |= {"path": found.path, "body_line": found.body_line}
    unchanged["start_line"] = found.start_line
    assert found == Share(**unchanged)
