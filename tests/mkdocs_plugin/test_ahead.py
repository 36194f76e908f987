"""What a second process makes is what the build would have made, and nobody waits for it."""

import logging
import os
import signal
import threading
from time import monotonic, sleep

import pytest

from qunce.mkdocs_plugin.ahead import WORTH_IT, make_ahead

pytestmark = [
    pytest.mark.process,
    # Python 3.12 warns of what the code itself never does; the process that tests has more threads.
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
]

MOST = 20.0
"""Seconds that a test waits for the other process before it gives up."""


def contents():
    for number in range(WORTH_IT):
        yield f"第 {number} 页\r\n" if number % 2 else f"{number}".encode() * number


@pytest.fixture
def begun(monkeypatch, tmp_path):
    """Begins with makers in the order given; every process ends with the test."""
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 1})
    (tmp_path / "threads/1").mkdir(parents=True)
    monkeypatch.setattr("qunce.mkdocs_plugin.ahead.THREADS", str(tmp_path / "threads"))
    running = []

    def begin(makes, order):
        ahead = make_ahead(makes, order)
        running.append(ahead)
        return ahead

    yield begin
    for ahead in running:
        ahead.end()


def test_each_file_is_what_was_planned(begun):
    made = [*contents()]
    makes = [lambda content=content: content for content in made]
    ahead = begun(makes, range(WORTH_IT))
    wait_for(ahead)
    assert [ahead.content(number) for number in range(WORTH_IT)] == made


def test_what_the_other_has_made_is_not_made_here(begun):
    here = os.getpid()
    ahead = begun([lambda: str(os.getpid() == here)] * WORTH_IT, range(WORTH_IT))
    wait_for(ahead)
    assert {ahead.content(number) for number in range(WORTH_IT)} == {"False"}


def never():
    while True:
        sleep(MOST)


def fails():
    raise OSError("the disk is full")


def ends():
    os._exit(1)


def speaks():
    logging.getLogger("mkdocs.plugins.qunce").warning("said of this file")
    return "made here"


@pytest.mark.parametrize("first", [fails, ends])
def test_where_the_other_fails_the_build_makes_it_itself(begun, first):
    here = os.getpid()

    def make():
        return "made here" if os.getpid() == here else first()

    ahead = begun([make] * WORTH_IT, range(WORTH_IT))
    wait_for(ahead)
    assert [ahead.content(number) for number in range(WORTH_IT)] == ["made here"] * WORTH_IT


def test_what_is_said_of_a_file_is_said_by_the_build(begun, caplog):
    ahead = begun([speaks, *[str] * (WORTH_IT - 1)], range(WORTH_IT))
    wait_for(ahead)
    assert ahead.content(0) == "made here"
    assert caplog.messages == ["said of this file"]


def test_what_is_asked_for_before_it_is_made_is_made_here(begun):
    ahead = begun([str, *[never] * WORTH_IT], range(WORTH_IT, -1, -1))
    assert ahead.content(0) == ""


def test_after_the_end_nothing_of_it_runs(begun):
    ahead = begun([never] * WORTH_IT, range(WORTH_IT))
    process = ahead.process
    ahead.end()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.mark.parametrize("order", [range(0), range(WORTH_IT - 1)])
def test_for_a_few_files_no_process_begins(order):
    assert make_ahead([str] * WORTH_IT, order) is None


def test_beside_another_thread_no_process_begins():
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert make_ahead([str] * WORTH_IT, range(WORTH_IT)) is None
    finally:
        done.set()
        thread.join()


def test_where_nobody_hears_of_processes_that_end_none_begins(begun):
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert make_ahead([str] * WORTH_IT, range(WORTH_IT)) is None
    finally:
        signal.signal(signal.SIGCHLD, before)
    assert begun([str] * WORTH_IT, range(WORTH_IT))


def wait_for(ahead):
    """Until the other process has ended by itself."""
    until = monotonic() + MOST
    while os.waitid(os.P_PID, ahead.process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        assert monotonic() < until, "the other process goes on"
        sleep(0.01)
