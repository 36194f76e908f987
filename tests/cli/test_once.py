"""What a command does once, and what it does not do at all."""

import subprocess
import sys
from collections import Counter

import pytest

from qunce.reading.disk.text_files import read_bytes
from qunce.reading.records.project import read_project
from qunce.site_plan.dead_links import links_of
from qunce.site_plan.frame.planned import Audience, PlannedFile
from qunce.site_plan.frame.site import Site
from qunce.site_plan.plan import plan_site
from qunce.site_plan.schedule.feeds import feeds_of, share_calendars
from qunce.site_plan.today.task_feeds import TaskCalendars
from tests.cli.running import run, write
from tests.counting import arguments, counted

SHARE = "content/shares/first-share/index.md"
READ_ONLY = {
    "check": ["check"],
    "list": ["list", "shares"],
    "today": ["today", "--date", "2026-12-05"],
    "announce": ["announce", "share-notice", "first-share"],
    "ics": ["ics"],
}
MOVE = ["move", "first-share", "2026-12-13 20:30", "--reason", "嘉宾出差"]
SLOW_TO_LOAD = ("jinja2", "icalendar", "mkdocs", "click.testing")
"""Reading asks Python-Markdown which lines are tasks, so that one is loaded with its blocks."""


@pytest.mark.parametrize("words", [*READ_ONLY.values(), MOVE], ids=lambda w: w[0])
def test_every_file_is_read_once(site, words):
    with arguments(file=read_bytes) as given:
        assert run(*words, project=site).exit_code == 0
    assert_read_once(site, given["file"])


def assert_read_once(site, files):
    content = Counter(file for file in files if file.suffix == ".md")
    assert set(content.values()) == {1}
    assert site / SHARE in content


@pytest.mark.parametrize(
    ("words", "plans"),
    [
        (["check"], 2),
        *((words, 0) for name, words in READ_ONLY.items() if name != "check"),
        (MOVE, 0),
    ],
    ids=lambda w: w[0] if isinstance(w, list) else str(w),
)
def test_each_audience_is_planned_once_by_who_needs_a_plan(site, words, plans):
    with counted(plan_site) as calls:
        assert run(*words, project=site).exit_code == 0
    assert calls["plan_site"] == plans


@pytest.mark.process
def test_a_build_reads_files_plans_each_audience_and_looks_for_dead_links_once(site):
    write(site, "content/help.md", "# 帮助\n\n[排期](shares/index.md)\n")
    with arguments(file=read_bytes, library=plan_site, body=links_of) as given:
        assert run("build", project=site).exit_code == 0
    assert_read_once(site, given["file"])
    assert len(given["library"]) == 2
    assert len([body for body in given["body"] if "[排期](shares/index.md)" in body]) == 1


def test_a_check_makes_feeds_and_only_pages_that_a_link_names_a_place_in(site):
    content = PlannedFile.content.fget
    with counted(content) as calls:
        run("check", project=site)
    # The answers on the page for whoever is on duty name places of its own, for each audience.
    own = len(calendars_of(site)) + 2
    assert calls["content"] == own
    link = "[一](shares/first-share/index.md#pack)，[二](shares/first-share/index.md#checklist)\n"
    write(site, "content/help.md", f"# 帮助\n\n{link}")
    with counted(content) as calls:
        assert run("check", project=site).exit_code == 0
    assert calls["content"] == own + 2, "once for each audience"


def calendars_of(project):
    """What each calendar is made of; the same for both audiences is made once."""
    audiences = seen_by_each_audience(project)
    of_shares = {
        (feed.path, repr(feed))
        for seen in audiences
        for feed in (*feeds_of(seen), *share_calendars(seen))
    }
    of_roles = {
        (role, repr(entries))
        for seen in audiences
        for role, entries in TaskCalendars(seen).by_role.items()
    }
    return of_shares | of_roles


def seen_by_each_audience(project):
    library = read_project(project / "mkdocs.yml").library
    return [Site.seen_by(audience, library, library.last_recorded()) for audience in Audience]


@pytest.mark.process
def test_a_command_that_writes_loads_nothing_that_only_others_need(site):
    """Those that only read are in test_start."""
    program = (
        "import sys\nfrom qunce.cli import main\n"
        f"main({['-C', str(site), *MOVE]!r}, standalone_mode=False)\n"
        f"print([name for name in {SLOW_TO_LOAD!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stderr.decode().splitlines()[-1] == "[]"
