"""Which tests start processes: those marked so, and no other, so that `make quick` stays quick."""

import sys
from dataclasses import dataclass

import pytest

STARTS = frozenset({"subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn"})
"""Events that Python reports to audit hooks."""


@dataclass
class ProcessGuard:
    """Refuses to start processes while a test runs that is not marked."""

    running: pytest.Item | None = None

    def __call__(self, event: str, _arguments: object) -> None:
        if event in STARTS and self.running:
            raise RuntimeError("要另起进程的测试用 @pytest.mark.process 标出来")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item):
        marked = any(item.iter_markers("process")) or any(item.iter_markers("browser"))
        self.running = None if marked else item
        try:
            return (yield)
        finally:
            self.running = None


def pytest_configure(config: pytest.Config) -> None:
    guard = ProcessGuard()
    config.pluginmanager.register(guard)
    sys.addaudithook(guard)
