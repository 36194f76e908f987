"""The page of today and `qunce today` name the same, whenever and wherever they are asked."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from qunce.cli.today import record
from qunce.model.library import Library
from qunce.reading.records.project import read_project
from qunce.rendering.html.fragment import FRAGMENT
from qunce.rules.asked.agenda import agenda
from qunce.rules.asked.tasks import share_tasks
from qunce.rules.times.windows import PAGE_DAYS
from qunce.site_plan.frame.asked import WINDOWS
from qunce.theme.bundles import SCRIPT, bundle, script_uri
from tests.browser.season import season_project
from tests.cli.running import run
from tests.rules.asked.asking_cases import NAMES, load_case
from tests.site_plan.pages import page

ADDRESS = "http://season.test/"
FIRST_WEEK = "2026-09-20"
WEEKS = 12
MINUTE, DAY, WEEK = timedelta(minutes=1), timedelta(days=1), timedelta(days=PAGE_DAYS)
SWEEP = timedelta(hours=11, minutes=7)
ZONES = ("Asia/Shanghai", "America/New_York")

KEEP_EVERY_LIST = """(() => {
  const read = Storage.prototype.getItem;
  Storage.prototype.getItem = function (key) {
    return read.call(this, key) || (key.startsWith("qunce:check:") ? '{"rev": [], "done": {}}' : null);
  };
})()"""
"""Somebody who keeps all lists on this device and has ticked nothing: nothing else can be told
of overdue items without a browser."""

ROWS = """[...document.querySelectorAll("[data-task]")]"""
NAMES_OF_ROWS = f"""{ROWS}.map((row) => {{
  const [, share] = row.dataset.checklist.split("/");
  const {{ kind, item, due, snippet }} = row.dataset;
  const role = row.querySelector(".qc-role")?.textContent || "";
  return [share, kind, item || snippet || kind, role, due];
}})"""
SHOWN = f"{ROWS}.flatMap((row, at) => (row.closest('[data-today-share]') ? [] : [at]))"
"""Those that the script has taken out of the lists by share, which it hides."""
ASKED_EACH = f"""(instants) => {{
  const rows = {ROWS};
  return instants.map((instant) => rows.flatMap((row, position) => {{
    const now = new Date(instant);
    return qunce.isOn(row, now) ? [[position, Math.sign(qunce.daysAsked(row, now))]] : [];
  }}));
}}"""
ASKED_IN_CASE = """([dataset, windows, instants]) => {
  document.body.innerHTML = `<ul data-windows='${windows}'><li></li></ul>`;
  const row = document.querySelector("li");
  Object.assign(row.dataset, dataset);
  return instants.map((instant) => {
    const days = qunce.daysAsked(row, new Date(instant));
    return isNaN(days) ? null : Math.sign(days);
  });
}"""
SCRIPTS = bundle(SCRIPT) + bundle(script_uri("today"))

BUCKETS = {-1: "overdue", 0: "today", 1: "next", None: None}
"""What a sign of days says; None stands for what is not asked for."""


@pytest.fixture
def page_at(open_context):
    """A function: HTML, instant, zone → a page with our script as it looks then to a reader.

    It is the same page each time that is asked for in one zone.
    """
    pages = {}
    html = ""

    def page_in(zone: str):
        context = open_context(timezone_id=zone)
        context.add_init_script(KEEP_EVERY_LIST)
        context.route(ADDRESS, lambda route: route.fulfill(body=html, content_type="text/html"))
        return context.new_page()

    def open_page(body: str, instant: datetime, zone: str):
        nonlocal html
        html = f"<!doctype html><meta charset=utf-8><body>{body}<script>{SCRIPTS}</script>"
        opened = pages[zone] = pages.get(zone) or page_in(zone)
        if opened.url == ADDRESS:
            opened.evaluate("localStorage.clear()")
        opened.clock.set_fixed_time(instant)
        opened.goto(ADDRESS)
        return opened

    return open_page


@pytest.fixture(scope="module", params=ZONES)
def project(request, tmp_path_factory):
    """The season's project, of a team that lives in the zone its readers are in."""
    return request.param, season_project(tmp_path_factory.mktemp("season"), request.param)


def library_of(folder) -> Library:
    reading = read_project(folder / "mkdocs.yml")
    assert reading.library, [str(problem) for problem in reading.problems]
    return reading.library


def today_page(library: Library, as_of: datetime) -> str:
    """All of it is a fragment, which Markdown would only take a second to put aside."""
    return page(library, "today.md", as_of=as_of).split(FRAGMENT)[1]


def told(rows) -> list[tuple[object, ...]]:
    """What tells a row of the command, in no order: the page groups shares otherwise."""
    return sorted(
        (
            row["share"],
            row["kind"],
            row["id"],
            row["role"] or "",
            day_or_minute(row["at"]),
            row["bucket"],
        )
        for row in rows
    )


def day_or_minute(iso: str) -> str:
    """The same moment as a page writes it, without seconds."""
    return datetime.fromisoformat(iso).isoformat(timespec="minutes") if "T" in iso else iso


def weeks(zone: str) -> Iterator[datetime]:
    """When the site is built: every week at midnight."""
    first = datetime.fromisoformat(FIRST_WEEK).replace(tzinfo=ZoneInfo(zone))
    return (first + number * WEEK for number in range(WEEKS))


def boundaries(library: Library, zone: str) -> set[datetime]:
    """Whatever may change a row: its moment, a start, an end, a midnight anywhere it is read."""
    shares = library.shares_by_start()
    moments = [task.moment for share in shares for task in share_tasks(library, share)]
    found = {moment.at for moment in moments if moment and moment.at}
    found |= {end for share in shares for end in (share.slot.start, share.slot.end)}
    for place in {zone, *(share.timezone for share in shares)}:
        midnight = datetime.fromisoformat(FIRST_WEEK).replace(tzinfo=ZoneInfo(place))
        found |= {midnight + number * DAY for number in range(WEEKS * PAGE_DAYS + 1)}
    return found


def instants(library: Library, zone: str) -> list[datetime]:
    """Every boundary with the minute before it, and a dense sweep, on the reader's clock."""
    around = {at.astimezone(ZoneInfo("UTC")) for at in boundaries(library, zone)}
    around |= {at - MINUTE for at in around}
    start = next(weeks("UTC"))
    around |= {start + number * SWEEP for number in range(WEEKS * WEEK // SWEEP)}
    return sorted(at.astimezone(ZoneInfo(zone)) for at in around)


def test_over_a_season_page_and_command_name_the_same(page_at, project):
    zone, folder = project
    library = library_of(folder)
    moments = instants(library, zone)
    seen = set()
    for built in weeks(zone):
        asked = [now for now in moments if built <= now < built + WEEK]
        opened = page_at(today_page(library, built), built, zone)
        names = opened.evaluate(NAMES_OF_ROWS)
        found = opened.evaluate(ASKED_EACH, [now.timestamp() * 1000 for now in asked])
        for now, rows in zip(asked, found, strict=True):
            on_the_page = sorted((*names[row], BUCKETS[sign]) for row, sign in rows)
            assert on_the_page == told(record(row) for row in agenda(library, now)), (built, now)
            seen |= {(kind, bucket) for _, kind, _, _, _, bucket in on_the_page}
    kinds = {
        (kind, bucket) for kind in ("item", "message", "summary") for bucket in BUCKETS.values()
    }
    assert seen == {pair for pair in kinds if pair[1]} - {("message", "overdue")}


@pytest.mark.parametrize(
    "when",
    ["2026-10-04 21:00", "2026-10-11 00:30", "2026-10-16 22:30", "2026-11-09 13:30", "2026-11-12"],
)
def test_the_page_shows_and_counts_what_the_command_prints(page_at, project, when):
    zone, folder = project
    now = datetime.fromisoformat(when).replace(tzinfo=ZoneInfo(zone))
    opened = page_at(today_page(library_of(folder), now - DAY), now, zone)
    names = opened.evaluate(NAMES_OF_ROWS)
    shown = sorted(tuple(names[row]) for row in opened.evaluate(SHOWN))
    everything = json.loads(run("today", "--date", when, "--format", "json", project=folder).stdout)
    # What shares that are over still lack has a page of its own.
    printed = [row for row in everything if row["kind"] != "owed"]
    assert shown == [row[:-1] for row in told(printed)]
    count = opened.locator("[data-today-count]").inner_text()
    buckets = [row["bucket"] for row in printed]
    words = {"today": "今天", "next": "接下来三天", "overdue": "逾期"}
    said = [f"{word} {buckets.count(one)} 件" for one, word in words.items() if one in buckets]
    assert count == f"{'，'.join(said)}。"


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_case_is_asked_for_as_it_says(page_at, name):
    case = load_case(name)
    opened = page_at("", datetime(2026, 12, 6, tzinfo=ZoneInfo("UTC")), case.reader)
    milliseconds = [now.timestamp() * 1000 for now in case.asked]
    attributes = {name: value for name, value in case.row.items() if value}
    signs = opened.evaluate(ASKED_IN_CASE, [attributes, WINDOWS, milliseconds])
    assert [BUCKETS[sign] for sign in signs] == list(case.asked.values())
