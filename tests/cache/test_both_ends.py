"""With a core to spare a second process fills the cache, and the site is the site."""

import os
import shutil
import signal
from pathlib import Path
from select import select
from time import sleep

import pytest
from jinja2 import Template
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import File

from qunce_cache import both_ends
from qunce_cache.both_ends import WORTH_IT, BothEnds, only_in_memory
from qunce_cache.store import LATELY, Store
from tests.cache.building import SmallSite

pytestmark = [
    pytest.mark.process,
    # Python 3.12 warns of what the code itself never does; the process that tests has more threads.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
]

PAGES = LATELY + WORTH_IT + 10
MOST = 20.0
"""Seconds that a test waits for the other process before it gives up."""


@pytest.fixture
def begun(monkeypatch, tmp_path_factory):
    """What begins, one for each second process, on two cores."""
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 1})
    threads = tmp_path_factory.mktemp("threads")
    (threads / "1").touch()
    monkeypatch.setattr("qunce_cache.both_ends.THREADS", str(threads))
    processes = []
    fork = os.fork

    def counted():
        process = fork()
        processes.append(process)
        return process

    monkeypatch.setattr("os.fork", counted)
    return processes


@pytest.fixture(scope="module")
def at_first(tmp_path_factory):
    """A site of many pages, and its files as they are without the cache."""
    site = many_pages(tmp_path_factory.mktemp("both-ends"), hook="")
    return site, site.built(cached=False)


def many_pages(folder, hook):
    site = SmallSite(folder / "site")
    site.hook = hook
    for number in range(PAGES):
        text = f"# 第 {number} 页\n\n看[首页](../index.md)。\n\n## 社群运营\n"
        site.write(f"many/{number:02}.md", text)
    return site


@pytest.fixture
def site(at_first):
    """With nothing in its cache."""
    site, _ = at_first
    shutil.rmtree(site.folder / "../kept", ignore_errors=True)
    return site


@pytest.fixture
def clean(at_first):
    return at_first[1]


def test_two_processes_make_the_same_site_and_a_third_time_none_is_needed(site, clean, begun):
    assert site.built(cached=True) == clean
    assert len(begun) == len({"converting", "drawing"})
    assert site.built(cached=True) == clean
    assert len(begun) == len({"converting", "drawing"})


def test_the_build_draws_no_page_that_the_other_has_drawn(site, clean, begun, monkeypatch):
    """Here it waits until the other has done all that it can."""
    drawn = []
    reach, render = BothEnds.reach, Template.render

    def reach_and_wait(ends, page_uri):
        before = len(begun)
        reach(ends, page_uri)
        if len(begun) > before:
            os.waitid(os.P_PID, begun[-1], os.WEXITED | os.WNOWAIT)

    def seen(template, context):
        drawn.append(context["page"])
        return render(template, context)

    monkeypatch.setattr(BothEnds, "reach", reach_and_wait)
    monkeypatch.setattr(Template, "render", seen)
    assert site.built(cached=True) == clean
    assert len([page for page in drawn if page]) < LATELY


@pytest.mark.parametrize("end", [lambda *_: os._exit(1), lambda *_: 1 / 0])
def test_where_the_second_process_fails_the_build_does_it_itself(
    site, clean, begun, end, monkeypatch
):
    monkeypatch.setattr("qunce_cache.plugin.convert", end)
    monkeypatch.setattr("qunce_cache.plugin.draw", end)
    assert site.built(cached=True) == clean
    assert len(begun) == len({"converting", "drawing"})


def test_beside_a_plugin_that_nobody_knows_no_process_begins(tmp_path, clean, begun):
    hook = "def on_pre_page(page, **_): pass\ndef on_page_context(context, **_): pass\n"
    assert many_pages(tmp_path, hook).built(cached=True) == clean
    assert not begun


def test_a_plugin_may_say_that_it_touches_only_memory():
    class Quiet(BasePlugin):
        page_events_touch_only_memory = True

        def on_page_context(self, context, **_):
            return context

    plugins = PluginCollection()
    plugins["quiet"] = Quiet()
    assert only_in_memory(plugins, ["page_context"])
    plugins["loud"] = type("Loud", (Quiet,), {"page_events_touch_only_memory": False})()
    assert not only_in_memory(plugins, ["page_context"])


def test_on_one_core_no_process_begins(site, clean, begun, monkeypatch):
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0})
    assert site.built(cached=True) == clean
    assert not begun


@pytest.mark.parametrize("how", ["ignored", "threads", "nowhere"])
def test_where_a_process_might_not_be_heard_of_none_begins(tmp_path, begun, how, monkeypatch):
    """Nor beside another thread, which a library may have begun without Python."""
    if how == "ignored":
        monkeypatch.setattr("signal.getsignal", lambda _: signal.SIG_IGN)
    elif how == "threads":
        Path(both_ends.THREADS, "2").touch()
    else:
        monkeypatch.setattr("qunce_cache.both_ends.THREADS", str(tmp_path / "no"))
    begin_slowly(Store(tmp_path))
    assert not begun


def test_a_process_that_somebody_else_has_waited_for_is_no_fault(tmp_path, begun):
    ends = begin_slowly(Store(tmp_path))
    os.kill(begun[0], signal.SIGKILL)
    os.waitpid(begun[0], 0)
    ends.end()


@pytest.mark.usefixtures("begun")
def test_when_the_build_is_killed_the_other_process_ends(tmp_path):
    """As the last one that holds the end of the pipe which is written to."""
    ended, holding = os.pipe()
    build = os.fork()
    if not build:
        begin_slowly(Store(tmp_path))
        os.kill(os.getpid(), signal.SIGKILL)
    os.close(holding)
    os.waitpid(build, 0)
    assert select([ended], [], [], MOST)[0], "the other process goes on"
    assert os.read(ended, 1) == b""
    os.close(ended)


def begin_slowly(store):
    files = [
        File(f"{number}.md", None, "site", use_directory_urls=True) for number in range(PAGES * 100)
    ]
    ends = BothEnds(store, files, lambda _: sleep(0.05))
    store.found_lately.extend([False] * LATELY)
    ends.reach("0.md")
    return ends
