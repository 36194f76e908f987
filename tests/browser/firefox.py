"""Firefox without a driver: it speaks Marionette, JSON over TCP, when it is asked to."""

import json
import shutil
import subprocess
import time
from contextlib import contextmanager, suppress
from socket import create_connection, socket

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
STARTING, ANSWERING = 60, 60
"""Seconds."""


class Firefox:
    """One window; commands are those of WebDriver."""

    def __init__(self, connection):
        self._connection = connection
        self._answers = connection.makefile("rb")
        self._number = 0
        self._read()  # its greeting
        self._do("WebDriver:NewSession", capabilities={})

    def goto(self, url):
        self._do("WebDriver:Navigate", url=url)

    def type(self, selector, words):
        self._do("WebDriver:ElementSendKeys", id=self._element(selector), text=words)

    def click(self, selector):
        self._do("WebDriver:ElementClick", id=self._element(selector))

    def value_of(self, script):
        """What an expression is on the page."""
        found = self._do("WebDriver:ExecuteScript", script=f"return {script}", args=[])
        return found["value"]

    def wait_for(self, script):
        """Go on once an expression is true."""
        for _ in range(ANSWERING * 10):
            if self.value_of(f"Boolean({script})"):
                return
            time.sleep(0.1)
        raise AssertionError(f"never true: {script}")

    def _element(self, selector):
        found = self._do("WebDriver:FindElement", using="css selector", value=selector)
        return next(iter(found["value"].values()))

    def _do(self, command, **parameters):
        self._number += 1
        asked = json.dumps([0, self._number, command, parameters]).encode()
        self._connection.sendall(b"%d:%s" % (len(asked), asked))
        _, _, error, found = self._read()
        assert error is None, error
        return found

    def _read(self):
        length = b""
        while (digit := self._answers.read(1)) != b":":
            assert digit, "Firefox has gone"
            length += digit
        return json.loads(self._answers.read(int(length)))


@contextmanager
def firefox(profile):
    """A window of a Firefox of its own, whose profile is an empty folder."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (profile / "user.js").write_text(f'user_pref("marionette.port", {port});\n')
    arguments = ("--headless", "--marionette", "--no-remote", "--profile", str(profile))
    quiet = subprocess.DEVNULL
    with subprocess.Popen((FIREFOX, *arguments), stdout=quiet, stderr=quiet) as process:
        try:
            with _connected(port) as connection:
                yield Firefox(connection)
        finally:
            process.terminate()


def _connected(port):
    for _ in range(STARTING * 10):
        with suppress(ConnectionRefusedError):
            return create_connection(("127.0.0.1", port), timeout=ANSWERING)
        time.sleep(0.1)
    raise AssertionError("Firefox did not start")
