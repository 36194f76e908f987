"""Five calendar programs, each a function: feed in, the events it shows out.

Times are seconds since 1970, so that programs with different ideas of a zone can be compared.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

import icalendar
import pytest
import recurring_ical_events

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
"""libical's bindings come with the system, not from PyPI."""


def read_with_icalendar(feed: bytes) -> list[dict[str, Any]]:
    return [_as_read(event) for event in icalendar.Calendar.from_ical(feed).events]


def read_with_recurring_ical_events(feed: bytes) -> list[dict[str, Any]]:
    return [_as_read(e) for e in recurring_ical_events.of(icalendar.Calendar.from_ical(feed)).all()]


def read_with_ical_js(feed: bytes) -> list[dict[str, Any]]:
    return read_with(["node", str(HERE / "read_with_ical_js.mjs")], feed, "needs Node and `npm ci`")


def read_with_node_ical(feed: bytes) -> list[dict[str, Any]]:
    return read_with(
        ["node", str(HERE / "read_with_node_ical.mjs")], feed, "needs Node and `npm ci`"
    )


def read_with_libical(feed: bytes) -> list[dict[str, Any]]:
    program = str(HERE / "read_with_libical.py")
    return read_with([SYSTEM_PYTHON, program], feed, "needs apt: gir1.2-ical-3.0 python3-gi")


READERS = [
    read_with_icalendar,
    read_with_recurring_ical_events,
    pytest.param(read_with_ical_js, marks=pytest.mark.process),
    pytest.param(read_with_node_ical, marks=pytest.mark.process),
    pytest.param(read_with_libical, marks=pytest.mark.process),
]


def _as_read(event: icalendar.Event) -> dict[str, Any]:
    return {
        "uid": str(event["UID"]),
        "start": event.start.timestamp(),
        "end": event.end.timestamp(),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "status": str(event["STATUS"]),
        "sequence": int(event["SEQUENCE"]),
    }


def read_with(command: list[str], feed: bytes, needs: str) -> list[dict[str, Any]]:
    """A missing program fails: a feed that nobody read is not a feed that everybody reads."""
    try:
        run = subprocess.run(command, input=feed, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.fail(f"{command[0]} is not installed ({needs})")
    if run.returncode:
        pytest.fail(f"{run.stderr.decode()}\n({needs})")
    return json.loads(run.stdout)
