"""Whatever commands somebody types after each other, files and calendars stay sound."""

import difflib
import os
import re
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from qunce.model.addresses import TEAM_FEED
from qunce.model.library import Library
from qunce.model.share import OFF_STATUSES, Share, ShareStatus
from qunce.model.share_moves import CALLED_OFF, Step, last_standing, move_of
from qunce.reading.records.project import read_project
from qunce.rendering.calendar.event import Events
from qunce.rendering.calendar.feed import feed_ics
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.frame.site import Site
from qunce.site_plan.schedule.feeds import feeds_of
from tests.cli.running import run

NAME = "site-project"
ZONE = ZoneInfo("Asia/Shanghai")
FIRST = datetime(2026, 12, 6, 20, 30, tzinfo=ZONE)
MAY_CHANGE = re.compile(
    r"(start|end|duration|status|place): |changes:|former_ids: |uid: |\s+- \{at: "
)
STYLES = {
    "a length": "start: 2026-12-06 20:30\nduration: 1h30m  # 一个半小时\n",
    "an end": "start: '2026-12-06 20:30'\nend: 2026-12-06 22:00\n",
    "a ledger in brackets": "start: 2026-12-06 20:30\nduration: 90m\nchanges: []\n",
}

times = st.integers(-40, 400).map(lambda days: f"{FIRST + timedelta(days=days):%Y-%m-%d %H:%M}")
reasons = st.sampled_from(["嘉宾出差", "停电: 二楼, 东", '说了"改"', "it's [off] #1"])
lengths = st.sampled_from([[], ["--duration", "90m"], ["--duration", "45m"], ["--duration", "3h"]])
steps = st.one_of(
    st.tuples(st.just("move"), times, lengths).map(lambda w: [w[0], w[1], *w[2]]),
    st.sampled_from(["花市一楼", "城西: 3 号", "花市二楼"]).map(lambda p: ["move", "--place", p]),
    *(st.just([step]) for step in ("postpone", "cancel", "reinstate", "undo")),
    st.sampled_from([["confirm"], ["schedule"]]),
    st.sampled_from([["rename", "b2"], ["rename", "c3"]]),
)
commands = st.tuples(steps, reasons, st.booleans())


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    project = tmp_path_factory.mktemp("any") / NAME
    assert run("init", str(project)).exit_code == 0
    return project


class Followed:
    """One share through a sequence of commands, with what calendars were told of it."""

    def __init__(self, project: Path, status: ShareStatus, style: str) -> None:
        self.project = project
        self.id = "first-share"
        self.minute = 0
        text = self.file.read_text(encoding="utf-8")
        head = text.replace("start: 2026-12-06 20:30\nduration: 90m\n", STYLES[style])
        head = head.replace("status: scheduled", f"place: 花市二楼\nstatus: {status}  # 进展")
        self.file.write_text(head, encoding="utf-8")

    @property
    def file(self) -> Path:
        return self.project / "content/shares" / self.id / "index.md"

    @property
    def library(self):
        library = read_project(self.project / "mkdocs.yml").library
        assert library is not None
        return library

    def run(self, words: list[str], reason: str, even_so: bool):  # noqa: FBT001 - drawn
        step, *rest = words
        told = [step, self.id, *rest]
        if step in ("move", "postpone", "cancel", "reinstate"):
            self.minute += 1
            at = datetime(2026, 11, 1, 9, 0, tzinfo=ZONE) + timedelta(minutes=self.minute)
            told += ["--reason", reason, "--date", f"{at:%Y-%m-%d %H:%M}"]
        if even_so and step not in ("undo", "rename"):
            told.append("--even-so")
        result = run(*told, project=self.project)
        if result.exit_code == 0 and step == "rename":
            self.id = rest[0]
        return result


def lines_changed(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line[2:] for line in lines if line[:2] in ("- ", "+ ")]


def check_feed(library: Library, share: Share) -> None:
    """One VEVENT for the share in the team's feed, under its first name, in lines that fit."""
    site = Site.seen_by(Audience.INTERNAL, library, library.last_recorded())
    team = next(feed for feed in feeds_of(site) if feed.path == TEAM_FEED)
    data = feed_ics(Events(library, site.as_of), team)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    if share.is_off and library.last_recorded() - share.slot.end > timedelta(days=90):
        return
    [event] = Calendar.from_ical(data).walk("VEVENT")
    assert event["UID"].startswith("first-share@")
    assert event["SEQUENCE"] == share.sequence
    assert (event["STATUS"] == "CANCELLED") == (share.status in OFF_STATUSES)


def check_step(words: list[str], was: Share, now: Share) -> None:
    """The step is in the table, and the ledger tells what changed about the share."""
    step = words[0]
    assert was.sequence <= now.sequence <= was.sequence + 1
    if any(
        getattr(was, fact) != getattr(now, fact) for fact in ("start", "end", "place", "is_off")
    ):
        assert now.sequence == was.sequence + 1
    if step == "rename":
        assert (now.status, now.changes) == (was.status, was.changes)
    else:
        move = move_of(Step(step), was.status)
        assert move
        assert now.status is (was.status if "--place" in words else move.after)


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch):
    """What is written here need not outlive the machine."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


@pytest.mark.parametrize("style", STYLES)
@settings(
    max_examples=settings().max_examples // 6,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    status=st.sampled_from([ShareStatus.SCHEDULED, ShareStatus.INVITED, ShareStatus.CONFIRMED]),
    typed=st.lists(commands, min_size=3, max_size=8),
)
def test_any_sequence_of_commands_leaves_a_sound_share(template, style, status, typed):
    with TemporaryDirectory() as folder:
        followed = Followed(Path(shutil.copytree(template, Path(folder) / NAME)), status, style)
        was = followed.library.shares[followed.id]
        history: list[bytes] = []
        for words, reason, even_so in typed:
            before = followed.file.read_bytes()
            result = followed.run(words, reason, even_so)
            after = followed.file.read_bytes()
            if result.exit_code:
                assert after == before
                continue
            library = followed.library
            now = library.shares[followed.id]
            changed = lines_changed(before.decode(), after.decode())
            assert all(MAY_CHANGE.match(line) for line in changed)
            assert (now.status in OFF_STATUSES) == (last_standing(now.changes) in CALLED_OFF)
            check_feed(library, now)
            if words[0] == "undo":
                assert "撤回了" in result.stderr
                assert now.changes == was.changes[:-1]
                # What was confirmed or renamed since is not taken back.
                assert not history or after == history.pop()
            else:
                check_step(words, was, now)
                history = [*history, before] if now.sequence > was.sequence else []
            was = now
