"""Whether programs that subscribe to a feed see what its site says, change after change.

    python -m benchmarks.calendars

khal lists a season with every state, which the tests have five other programs read. Then a small site is moved, cancelled, reinstated and renamed by the commands an operator would use.
After each, vdirsyncer fetches its feed over HTTP into what it holds already, and khal reads the
feed afresh. Prints what each of them holds, and fails where one of them is wrong.
"""

import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree

import icalendar

from tests.builders import SHANGHAI
from tests.rendering.test_calendar_clients import EXPECTED, SHARES, feed

TINY = Path(__file__).parents[1] / "tests" / "sites" / "tiny"
SHARE = "florist"
TITLE = "花店怎样把老顾客变成社群"
REASON = ["--reason", "嘉宾出差"]


@dataclass(frozen=True)
class Step:
    """A command, and what a subscriber must hold of the share afterwards."""

    name: str
    command: tuple[str, ...]
    start: str
    status: str
    sequence: int

    @property
    def title(self) -> str:
        return f"【已取消】{TITLE}" if self.status == "CANCELLED" else TITLE


STEPS = (
    Step("first", (), "2026-12-06 20:30", "CONFIRMED", 0),
    Step("moved", ("move", SHARE, "2026-12-13 20:30", *REASON), "2026-12-13 20:30", "CONFIRMED", 1),
    Step("cancelled", ("cancel", SHARE, *REASON), "2026-12-13 20:30", "CANCELLED", 2),
    Step("reinstated", ("reinstate", SHARE, *REASON), "2026-12-13 20:30", "CONFIRMED", 3),
    Step("renamed", ("rename", SHARE, "florist-regulars"), "2026-12-13 20:30", "CONFIRMED", 3),
)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = [season_is_read(folder), *steps_are_seen(folder)]
    sys.exit(0 if all(found) else "a program holds something else than the site says")


def season_is_read(folder: Path) -> bool:
    """Whether khal lists every event at its time and under its title."""
    file = folder / "season.ics"
    file.write_bytes(feed(*SHARES))
    wanted = sorted(
        (local(start), " ".join(title.split()), status)
        for start, _, title, status, _ in EXPECTED.values()
    )
    shown = sorted(set(khal(folder, "season", file)))
    ok = shown == sorted(set(wanted))
    print(f"{'season':12}{'ok' if ok else 'WRONG'}  khal lists {len(shown)} of {len(set(wanted))}")
    return ok


def local(start: str) -> str:
    return datetime.fromisoformat(start).astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")


def steps_are_seen(folder: Path) -> Iterator[bool]:
    project, file = folder / "project", folder / "served" / "calendar.ics"
    copytree(TINY, project)
    file.parent.mkdir()
    with served(file.parent) as port:
        subscriber = Subscriber(folder / "subscriber", port)
        for minute, step in enumerate(STEPS):
            publish(project, file, step, minute)
            subscriber.sync()
            held = subscriber.events()
            shown = [entry for entry in khal(folder, step.name, file) if TITLE in entry[1]]
            wanted = (step.start, step.title, step.status)
            ok = held == [(*wanted, step.sequence)] and shown == [wanted]
            print(f"{step.name:12}{'ok' if ok else 'WRONG'}  vdirsyncer {held}  khal {shown}")
            yield ok


def publish(project: Path, feed: Path, step: Step, minute: int) -> None:
    qunce = [sys.executable, "-m", "qunce", "-C", str(project)]
    if step.command:
        at = [] if step.command[0] == "rename" else ["--date", f"2026-11-22 12:{minute:02}"]
        run([*qunce, *step.command, *at])
    run([*qunce, "ics", "--output", str(feed)])


class Subscriber:
    """vdirsyncer with one subscription, which it copies into a folder of events."""

    def __init__(self, folder: Path, port: int) -> None:
        self.events_folder = folder / "events"
        self.config = folder / "config"
        self.events_folder.mkdir(parents=True)
        self.config.write_text(
            f"""
[general]
status_path = "{folder / "status"}"
[pair feed]
a = "here"
b = "site"
collections = null
conflict_resolution = "b wins"
[storage here]
type = "filesystem"
path = "{self.events_folder}"
fileext = ".ics"
[storage site]
type = "http"
url = "http://127.0.0.1:{port}/calendar.ics"
""",
            encoding="utf-8",
        )
        self._vdirsyncer("discover")

    def sync(self) -> None:
        self._vdirsyncer("sync")

    def events(self) -> list[tuple[str, str, str, int]]:
        """What it holds of the share, whatever the site called it."""
        found = []
        for file in sorted(self.events_folder.glob("*.ics")):
            for event in icalendar.Calendar.from_ical(file.read_bytes()).events:
                if TITLE in event["SUMMARY"]:
                    start = event.start.strftime("%Y-%m-%d %H:%M")
                    words = (str(event["SUMMARY"]), str(event["STATUS"]))
                    found.append((start, *words, int(event["SEQUENCE"])))
        return found

    def _vdirsyncer(self, *command: str) -> None:
        run([sys.executable, "-m", "vdirsyncer", "--config", str(self.config), *command])


def khal(folder: Path, name: str, file: Path) -> list[tuple[str, ...]]:
    """What khal shows of the feed, read into a calendar of its own."""
    own = folder / f"khal-{name}"
    (own / "events").mkdir(parents=True)
    config = own / "config"
    config.write_text(
        f"""
[calendars]
[[feed]]
path = {own / "events"}
[locale]
local_timezone = Asia/Shanghai
default_timezone = Asia/Shanghai
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {own / "cache.db"}
""",
        encoding="utf-8",
    )
    program = [str(Path(sys.executable).parent / "khal"), "--config", str(config)]
    run([*program, "import", "--batch", "-a", "feed", str(file)])
    line = "{start-long}\t{title}\t{status}"
    listed = run(
        [*program, "list", "--day-format", "", "--format", line, "2026-01-01", "2027-01-31"]
    )
    entries = (tuple(word.strip() for word in row.split("\t")) for row in listed.splitlines())
    return [entry for entry in entries if len(entry) == 3]


@contextmanager
def served(folder: Path) -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Requests are not what is printed here."""


def run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
