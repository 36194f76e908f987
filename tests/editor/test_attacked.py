"""Requests that no page of ours sends: none ends in a traceback, none writes where nothing belongs."""

import io
from random import Random
from resource import RLIMIT_FSIZE, getrlimit, setrlimit

import pytest
from hypothesis import settings

from tests.cli.running import run
from tests.editor.conftest import TOKEN, application

MANY = settings.default.max_examples > 1000
"""Whether this run is a long one (`make fuzz`)."""
SAFE = {"GET", "HEAD", "OPTIONS"}
WRITABLE = ("content", "playbooks", ".qunce")
IDS = ("first-share", "demo-speaker", "demo-group", "monthly-share", "guest-share", "share-notice")
TRICKS = (
    *("..", "%2e%2e%2f%2e%2e", "..%2fmkdocs.yml", "%00", "%ff", "a" * 3000, "con", "__class__"),
    *("move", "place", "cancel", "approve", "publish", "docx", "people", "shares", "summaries"),
)
NAMES = (
    *("title", "id", "body", "text", "start", "duration", "reason", "words", "from", "count"),
    *("asked", "stamp", "number", "key", "kind", "keep", "write", "year", "points", "speakers"),
    *("place", "takeaways", "pasted", "html", "status", "changes.0.reason", "changes.9999.at"),
    *("consent.record", "fields.0.@name", "certain", "column.0", "tags", "groups", "section"),
)
WORDS = (
    *(
        "",
        "甲",
        "💐" * 40,
        "\u202e\u200b\u2066倒",
        "\x00\x1b[0m",
        "\r\n---\r\n",
        "---",
        "|",
        "&a *a",
    ),
    *("<script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>", "{{7*7}}", "{% x %}"),
    *("9" * 5000, "-1", "1e999", "9999-12-31 24:00", "下周日 20:30", "0001-01-01 00:00", "90m"),
    *("../../etc/passwd", "title", "status", "[" * 500, "<div>" * 2000, "- [ ] 甲 {#a}\n" * 50),
    *(
        "/// qa | 问\n答",
        "```群消息\n{{主题",
        "![x](../../../mkdocs.yml)",
        "\ud800",
        "scheduled",
        "yes",
    ),
)
FILES = (
    *(b"", b"\xff\x00" * 99, b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", "主题,嘉宾\n甲,乙\n".encode()),
    "2026-11-22 20:30 甲\n大家好\n\n2026-11-22 20:31 乙\n好\n".encode(),
)


@pytest.fixture
def site(tmp_path):
    project = tmp_path / "社群"
    assert run("init", str(project)).exit_code == 0
    return project


def files_in(site, *, with_records):
    """What lies in the site and beside it, with its bytes."""
    return {
        path: path.read_bytes()
        for path in site.parent.rglob("*")
        if path.is_file()
        and (with_records or path.relative_to(site.parent).parts[1:2] not in _parts())
    }


def _parts():
    return [(name,) for name in WRITABLE]


def address(rule, random):
    """An address of a route, with a record's id or a trick in the place of each part."""
    parts = {name: random.choice((*IDS, *IDS, *TRICKS)) for name in rule.arguments}
    if "plural" in parts and random.random() < 0.8:
        parts["plural"] = random.choice(("shares", "people", "groups", "series", "playbooks"))
    text = rule.rule.replace("<path:", "<")
    for name, part in parts.items():
        text = text.replace(f"<{name}>", part)
    return text


def fields(random, token):
    given = {name: random.choice(WORDS) for name in random.sample(NAMES, random.randint(0, 9))}
    sent = {name: word.encode("utf-8", "surrogatepass") for name, word in given.items()}
    if random.random() < 0.2:
        name = random.choice(("picture", "chat", "sheet"))
        suffix = random.choice((".csv", ".xlsx", ".txt", ".png", ".zip", "", "/../x\x00"))
        sent[name] = (io.BytesIO(random.choice(FILES)), f"甲{suffix}")
    return {**sent, "token": token}


def attack(site, count, token):
    app = application(site / "mkdocs.yml")
    rules = sorted(app.url_map.iter_rules(), key=lambda rule: (rule.rule, str(rule.methods)))
    browser, random = app.test_client(), Random(count)
    for number in range(count):
        rule = random.choice(rules)
        method = random.choice(sorted(rule.methods or ()))
        where = address(rule, random)
        data = None if method in SAFE else fields(random, token)
        query = (
            {random.choice(NAMES): random.choice([word for word in WORDS if word.isprintable()])}
            if method in SAFE
            else None
        )
        answer = browser.open(where, method=method, data=data, query_string=query)
        assert answer.status_code < 500 or answer.status_code == 507, (number, method, where)
        yield method, answer


@pytest.mark.fuzz
def test_whatever_is_sent_is_answered_and_nothing_is_written_elsewhere(site):
    before = files_in(site, with_records=False)
    for _ in attack(site, 10_000 if MANY else 150, TOKEN):
        pass
    assert files_in(site, with_records=False) == before


@pytest.mark.fuzz
def test_nothing_is_written_by_who_does_not_know_the_token(site):
    before = files_in(site, with_records=True)
    for method, answer in attack(site, 2_000 if MANY else 60, "guessed"):
        assert method in SAFE or answer.status_code in (403, 404, 405)
    assert files_in(site, with_records=True) == before


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_a_method_that_no_page_uses_changes_nothing(handbook_editor, method):
    token = {"X-Qunce-Token": TOKEN}
    answer = handbook_editor.open("/shares/x/", method=method, headers=token)
    assert answer.status_code == 405


def test_more_parts_than_any_page_sends_are_too_many(handbook_editor):
    part = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'
    parts, kind = part * 5001 + b"--x--\r\n", "multipart/form-data; boundary=x"
    assert handbook_editor.post("/pasted", data=parts, content_type=kind).status_code == 413


def test_signs_of_html_are_text_on_every_page(site):
    sign = """</textarea></script><img src=x onerror=alert(1)>"'{{7*7}}"""
    shares, people = site / "content/shares/first-share/index.md", site / "content/people"
    quoted = sign.replace("'", "''")
    text = shares.read_text(encoding="utf-8").replace(
        "\n---\n", f"\nplace: '{quoted}'\nmystery: '{quoted}'\n---\n\n{sign}\n", 1
    )
    head, _, rest = text.partition("title:")
    shares.write_text(f"{head}title: '{quoted}'\n{rest.partition(chr(10))[2]}", encoding="utf-8")
    (people / "evil.md").write_text(
        f"---\ntitle: '{quoted}'\nbio: '{quoted}'\n---\n", encoding="utf-8"
    )
    browser = application(site / "mkdocs.yml").test_client()
    page = "/shares/first-share/"
    pages = [
        *("/", "/shares/", "/people/", "/people/evil/", page, f"{page}text/", "/new/shares/"),
        *(f"{page}steps/move/", f"{page}drop/", f"{page}summary/", f"{page}summary/draft/"),
        "/new/shares/?like=first-share",
    ]
    answers = [browser.get(one) for one in pages]
    answers += [browser.get(one, query_string={"q": sign}) for one in ("/find",)]
    answers += [browser.get("/new/people/", query_string={"title": sign})]
    wrong = {
        "token": TOKEN,
        "title": sign,
        "start": sign,
        "speakers": sign,
        "id": sign,
        "points": sign,
    }
    answers += [
        browser.post(one, data=wrong)
        for one in (page, f"{page}text/", "/new/shares/", "/new/people/")
    ]
    assert all("<img" not in one.text for one in answers)
    assert sum("onerror" in one.text for one in answers) > 10
    assert all("49" not in one.text.partition("onerror")[2][:40] for one in answers)


def test_a_status_that_is_a_list_still_opens(site):
    share = site / "content/shares/first-share/index.md"
    share.write_text("---\ntitle: {a: b}\nstatus: [a]\nspeakers: {x: y}\n---\n", encoding="utf-8")
    answer = application(site / "mkdocs.yml").test_client().get("/shares/first-share/")
    assert answer.status_code == 200


def test_a_link_that_leads_to_itself_is_told(site):
    (site / "content/loop").symlink_to("loop")
    answer = application(site / "mkdocs.yml").test_client().get("/")
    assert answer.status_code == 200 and "content/loop" in answer.text


def test_a_disk_that_takes_no_upload_is_told(handbook_editor):
    sheet = (io.BytesIO(b"a,b\n" * 9999), "a.csv")
    soft, hard = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (100, hard))
    try:
        answer = handbook_editor.post("/import/", data={"token": TOKEN, "sheet": sheet})
    finally:
        setrlimit(RLIMIT_FSIZE, (soft, hard))
    assert answer.status_code == 507 and "超过了系统允许的大小" in answer.text
