"""Requests nobody's page would send: forged, cut, huge, from elsewhere.

`make fuzz` sends ten thousand of them.
"""

from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qunce.editor.guard.entrance import Entrance
from qunce.editor.guard.guests import Guests
from tests.cli.running import run
from tests.editor.conftest import HOST, TOKEN, application

KNOWN_WAYS = (
    *("/", "/shares/", "/shares/first-share/", "/shares/first-share/text/", "/people/demo-host/"),
    *("/shares/first-share/undo", "/new/people/", "/new/shares/", "/publish/", "/publish/both/"),
    *("/join/", "/phones/", "/phones/code", "/phones/out", "/phones/qr.svg", "/assets/editor.css"),
    *("/find/", "/shares/../../mkdocs.yml", "/assets/scripts/../../app.py", "/people/%00/"),
)
NASTY = (
    *(
        "../../../etc/passwd",
        "..\\..\\x",
        "%2e%2e/",
        "\x00",
        "\u202e",
        "\ufeff",
        "\r\nSet-Cookie: a=b",
    ),
    *("<script>alert(1)</script>", "{{7*7}}", "---\n---\n", "!!python/object:os.system", "&a [*a]"),
    *("-1", "9" * 400, "NaN", "a" * 70_000, "\ud800".encode("utf-8", "replace").decode()),
)
words = st.one_of(st.sampled_from(NASTY), st.text(max_size=40))
ways = st.one_of(
    st.sampled_from(KNOWN_WAYS),
    st.lists(words, min_size=1, max_size=4).map(lambda parts: "/" + "/".join(parts)),
)
FIELDS = (
    *("token", "stamp", "body", "text", "title", "id", "section", "asked", "number", "mine"),
    *("name", "code", "mark", "path", "start", "speakers", "q", "kind"),
)
fields = st.dictionaries(st.one_of(st.sampled_from(FIELDS), words), words, max_size=6)
methods = st.sampled_from(
    ("GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD")
)
hosts = st.sampled_from((HOST, HOST, HOST, "evil.example", "127.0.0.1.evil.example", ""))
origins = st.sampled_from((None, f"http://{HOST}", "http://evil.example", "null", "file://"))
places = st.sampled_from(("127.0.0.1", "192.168.1.66", "::1", ""))
bodies = st.one_of(
    fields.map(lambda given: {"data": given}),
    st.binary(max_size=300).map(lambda data: {"data": data}),
    st.binary(max_size=300).map(
        lambda data: {"data": data, "content_type": "multipart/form-data; boundary=x"}
    ),
    fields.map(lambda given: {"json": given}),
    fields.map(lambda given: {"query_string": given}),
)


WRITES = {
    "/shares/first-share/": lambda stamp: {"stamp": stamp, "title": "别人写的", "body": "别人写的"},
    "/shares/first-share/text/": lambda stamp: {"stamp": stamp, "text": GOOD_SHARE},
    "/new/people/": lambda _: {"asked": ["title"], "title": "不请自来"},
    "/publish/": lambda _: {"mine": "content/shares/first-share/index.md"},
}
"""What a page of ours would send, and what would write something if it were let in."""
GOOD_SHARE = """\
---
title: 别人写的
speakers: [demo-speaker]
status: idea
---
"""
wrong_tokens = st.sampled_from((None, "", "guessed", TOKEN[:-1], TOKEN.upper()))
good_writes = st.fixed_dictionaries(
    {
        "method": st.just("POST"),
        "way": st.sampled_from([*WRITES]),
        "host": hosts,
        "origin": origins,
        "place": places,
        "token": wrong_tokens,
    }
)
strangers_writes = st.fixed_dictionaries(
    {
        "method": st.just("POST"),
        "way": st.sampled_from([*WRITES]),
        "host": st.just(HOST),
        "origin": origins,
        "place": st.just("192.168.1.66"),
        "token": st.just(TOKEN),
    }
)
forged = st.fixed_dictionaries(
    {
        "method": methods,
        "way": ways,
        "host": hosts,
        "origin": origins,
        "place": places,
        "body": bodies,
    }
)
from_our_pages = st.fixed_dictionaries(
    {
        "method": st.just("POST"),
        "way": ways,
        "host": st.just(HOST),
        "origin": st.just(f"http://{HOST}"),
        "place": st.just("127.0.0.1"),
        "body": fields.map(lambda given: {"data": {**given, "token": TOKEN}}),
    }
)


class Forger:
    """One editor that is reachable from a network, and all the files around it."""

    def __init__(self, folder):
        self.outside, self.project = folder, folder / "站点"
        assert run("init", str(self.project)).exit_code == 0
        (folder / "账本.txt").write_text("别人的")
        entrance = Entrance(frozenset({HOST}), TOKEN, Guests(lambda _: None), "http://x/edit/")
        self.app = application(self.project / "mkdocs.yml", entrance=entrance)
        self.app.testing = False
        self.app.config["PROPAGATE_EXCEPTIONS"] = False  # as a server has it: a mistake is a 500
        self.before = self.files()

    def files(self):
        found = (path for path in sorted(self.outside.rglob("*")) if path.is_file())
        return {path: path.read_bytes() for path in found}

    def filled(self, request):
        """The same with the fields that one of our pages would send, and the token asked for."""
        if "body" in request:
            return request
        share = self.project / "content/shares/first-share/index.md"
        stamp = sha256(share.read_bytes()).hexdigest()
        token = {} if request["token"] is None else {"token": request["token"]}
        return {**request, "body": {"data": {**WRITES[request["way"]](stamp), **token}}}

    def send(self, request):
        """One request; a mistake of ours would answer it with 500."""
        request = self.filled(request)
        origin = {"Origin": request["origin"]} if request["origin"] else {}
        answer = self.app.test_client().open(
            method=request["method"],
            headers={"Host": request["host"], **origin},
            # As a server has taken it from the line of a request, whatever stands there.
            environ_overrides={
                "REMOTE_ADDR": request["place"],
                "PATH_INFO": request["way"].encode("utf-8", "replace").decode("latin-1"),
            },
            **request["body"],
        )
        assert answer.status_code < 500, answer.get_data(as_text=True)
        assert "Traceback" not in answer.get_data(as_text=True)
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.fixture(scope="module")
def forger(tmp_path_factory):
    """An editor in which nothing changes."""
    return Forger(tmp_path_factory.mktemp("forged"))


@pytest.fixture(scope="module")
def inner_forger(tmp_path_factory):
    """An editor whose project may change."""
    return Forger(tmp_path_factory.mktemp("inner"))


MANY = settings(
    max_examples=max(200, settings.default.max_examples),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@MANY
@given(request_=st.one_of(forged, good_writes, strangers_writes))
def test_no_request_without_a_token_writes_anything(forger, request_):
    forger.send(request_)
    assert forger.files() == forger.before


def test_the_same_writes_do_write_with_a_token(inner_forger):
    for way in ("/shares/first-share/text/", "/new/people/"):
        before = inner_forger.files()
        ours = {"method": "POST", "way": way, "host": HOST, "origin": None, "place": "127.0.0.1"}
        inner_forger.send({**ours, "token": TOKEN})
        assert inner_forger.files() != before, way


@MANY
@given(request_=from_our_pages)
def test_no_request_with_one_writes_outside_of_the_records(inner_forger, request_):
    inner_forger.send(request_)
    may_change = [inner_forger.project / name for name in ("content", "playbooks", ".qunce")]
    others = {
        path: data
        for path, data in inner_forger.files().items()
        if not any(path.is_relative_to(folder) for folder in may_change)
    }
    assert others == {path: inner_forger.before[path] for path in others}
    assert len(others) > 1
