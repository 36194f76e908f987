"""Today and home of the handbook from two weeks before a share to a week after it, anywhere."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from qunce.model.library import Library
from qunce.model.share import Share
from qunce.reading.records.project import read_project
from qunce.rendering.html.fragment import FRAGMENT
from qunce.rules.asked.agenda import agenda
from qunce.theme.bundles import SCRIPT, bundle, script_uri
from tests.browser.handbook import REPOSITORY
from tests.site_plan.pages import planned

ADDRESS = "http://around.test/"
ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York")
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
FROM_START = (
    *(-14 * DAY, -7 * DAY, -2 * DAY, -DAY, -60 * MINUTE, -10 * MINUTE, 0 * MINUTE, 40 * MINUTE),
    *(89 * MINUTE, 91 * MINUTE, DAY, 3 * DAY, 7 * DAY),
)
KEEPS_NOTHING_BACK = """(() => {
  const read = Storage.prototype.getItem;
  Storage.prototype.getItem = function (key) {
    const kept = '{"rev": [], "done": {}}';
    return read.call(this, key) || (key.startsWith("qunce:check:") ? kept : null);
  };
})()"""
TODAY = """() => {
  const on = [...document.querySelectorAll("[data-part]:not([hidden]) [data-task], [data-now] [data-task]")];
  const [now] = document.querySelectorAll("[data-now] [data-task]");
  return {
    rows: on.map(({ dataset }) => [dataset.checklist.split("/")[1], dataset.item || dataset.snippet || dataset.kind]),
    parts: [...document.querySelectorAll("[data-part]:not([hidden])")].map((part) => part.dataset.part),
    now: now ? now.querySelector(".qc-at + span").firstChild.textContent.trim() : "",
    blue: document.querySelectorAll(".qc-btn--go").length,
    idle: on.filter((row) => !row.querySelector(".qc-btn")).length,
  };
}"""
HOME = """() => {
  const block = document.querySelector("[data-home-now]");
  return block.hidden ? "" : block.querySelector("[data-now-words]").textContent;
}"""


@pytest.fixture(scope="module")
def library() -> Library:
    return read_project(REPOSITORY / "mkdocs.yml").library


@pytest.fixture(scope="module")
def share(library) -> Share:
    return library.shares["florist-tea-together"]


@pytest.fixture(scope="module")
def built(library, share) -> dict[timedelta, dict[str, str]]:
    """Both pages as they are built that long after the start, wherever they are read."""
    return {distance: built_at(library, share.slot.start + distance) for distance in FROM_START}


def built_at(library: Library, now: datetime) -> dict[str, str]:
    files = planned(library, as_of=now)
    return {
        kind: "<!doctype html><meta charset=utf-8><main class=md-content>"
        f"{files[uri].content.split(FRAGMENT)[1]}</main>"
        f"<script>{bundle(SCRIPT) + bundle(script_uri(kind))}</script>"
        for kind, uri in (("today", "today.md"), ("home", "index.md"))
    }


@pytest.mark.parametrize("zone", ZONES)
def test_today_and_home_say_what_is_asked_for_then(open_context, library, share, built, zone):
    context = open_context(timezone_id=zone)
    context.add_init_script(KEEPS_NOTHING_BACK)
    html = {}
    context.route(
        f"{ADDRESS}*",
        lambda route: route.fulfill(
            body=html[route.request.url.rpartition("/")[2]], content_type="text/html"
        ),
    )
    opened = context.new_page()
    opened.clock.install(time=share.slot.start)
    nows = set()
    for distance in FROM_START:
        now = (share.slot.start + distance).astimezone(ZoneInfo(zone))
        html = built[distance]
        opened.clock.set_fixed_time(now)
        opened.goto(f"{ADDRESS}today")
        found = opened.evaluate(TODAY)
        asked = [row for row in agenda(library, now) if row.share.is_public]
        assert sorted(map(tuple, found["rows"])) == sorted(
            (row.share.id, row.task.id) for row in asked
        ), now
        order = ["show", "today", "late", "next"]
        assert found["parts"] == [part for part in order if part in found["parts"]]
        assert (found["blue"], found["idle"]) == (1 if found["now"] else 0, 0)
        opened.goto(f"{ADDRESS}home")
        assert opened.evaluate(HOME) == found["now"], now
        nows.add(found["now"])
    assert "转到答疑，先答提前收到的问题" in nows
    assert len(nows) > 4
