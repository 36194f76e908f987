"""Two cores instead of one: a second process does the last pages while the build does the first.

It does what the build would do and puts it into the cache, where the build finds it once the two
meet. So it need not be handed back, and whatever goes wrong there, the build does itself, as it
would have without.
"""

import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from mmap import mmap
from typing import NoReturn

from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File

from qunce_cache.store import LATELY, Store

WORTH_IT = 20
"""Fewer pages are done before a second process has begun."""

KNOWN = (
    *("qunce_cache.", "mkdocs.contrib.search", "properdocs.contrib.search"),
    *("material.plugins.search.", "material.plugins.meta."),
    *("material.plugins.tags.", "material.plugins.typeset."),
)
"""Plugins whose page events read and change only what is in memory, and nothing that another page
shows; another says so itself. With any further plugin there is no second process: what it writes
or fetches for a page, it would write or fetch there too."""

LOGS = ("mkdocs", "properdocs")

THREADS = "/proc/self/task"
"""Where Linux has an entry for each."""


@dataclass(slots=True)
class BothEnds:
    """One stretch of a build, which goes through pages from the first to the last."""

    store: Store
    files: Sequence[File]
    make: Callable[[File], None]
    """Puts into the cache what the build will ask for when it comes to this page."""
    _process: int = 0
    _has_begun: bool = False
    _numbers: dict[str, int] = field(init=False)
    _reached: mmap = field(init=False)
    """A byte a page, seen by both: what the build has come to need not be done any more."""

    def __post_init__(self) -> None:
        self._numbers = {file.src_uri: number for number, file in enumerate(self.files)}
        self._reached = mmap(-1, len(self.files) or 1)
        self.store.found_lately.clear()

    def reach(self, page_uri: str) -> None:
        """The build comes to this page; if the last ones were not in the cache, others are not.

        By then all is loaded that each page needs, templates and dictionaries, so that it need not
        be loaded twice.
        """
        number = self._numbers.get(page_uri)
        if number is None:
            return
        self._reached[number] = 1
        left = len(self.files) - number
        if left > WORTH_IT and not self._has_begun and self._finds(0) and _can_fork():
            self._begin()

    def end(self) -> None:
        """The last page is done."""
        # A hook that waits for any process may have waited for this one.
        with suppress(ProcessLookupError, ChildProcessError):
            if self._process:
                os.kill(self._process, signal.SIGKILL)
                os.waitpid(self._process, 0)
        self._process = 0

    def _finds(self, number: int) -> bool:
        """Whether of what was asked for lately so many entries were in the cache."""
        lately = self.store.found_lately
        return self.store.can_write and len(lately) == LATELY and sum(lately) == number

    def _begin(self) -> None:
        self._has_begun = True
        parent = os.getpid()
        # What is collected there would be copied first.
        gc.freeze()
        try:
            self._process = os.fork()
        except OSError:
            gc.unfreeze()
            return
        if not self._process:
            self._work(parent)
        gc.unfreeze()

    def _work(self, parent: int) -> NoReturn:
        """All that happens in the second process; it never returns into the build."""
        try:
            _be_silent()
            self.store.found_lately.clear()
            for number in range(len(self.files) - 1, -1, -1):
                is_met = self._reached[number] or self._finds(LATELY)
                if is_met or os.getppid() != parent:
                    break
                self.make(self.files[number])
        finally:
            # An exception ends here: the build meets whatever it is as well, and says it.
            os._exit(0)


def only_in_memory(plugins: PluginCollection, events: Iterable[str]) -> bool:
    """Whether everything that listens to these events may as well do so in another process."""
    return all(_is_known(listener) for event in events for listener in plugins.events[event])


def _is_known(listener: object) -> bool:
    plugin = getattr(listener, "__self__", None)
    says_so = getattr(plugin, "page_events_touch_only_memory", False)
    return bool(says_so) or type(plugin).__module__.startswith(KNOWN)


def _can_fork() -> bool:
    """Linux with a core to spare: elsewhere a forked process may not call the system's libraries.

    Beside other threads it may wait for ever for what one of them held. Where whoever started the
    build does not want to hear of processes that end, their numbers are given to others at once.
    """
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and signal.getsignal(signal.SIGCHLD) == signal.SIG_DFL
        and _is_single_thread()
    )


def _is_single_thread() -> bool:
    """Those of libraries count, too, of which Python does not know."""
    try:
        return len(os.listdir(THREADS)) == 1  # noqa: PTH208 - Path costs more
    except OSError:
        return False


def _be_silent() -> None:
    """What is said of a page, the build says: it does again each page of which something was."""
    for name in (None, *LOGS):
        logging.getLogger(name).handlers = []
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
