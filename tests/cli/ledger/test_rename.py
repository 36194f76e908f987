"""`qunce rename`: another address, the same calendar entry, and links that still lead there."""

import json

import pytest

from tests.cli.running import replace, run, write

SHARE = "content/shares/first-share/index.md"
NEW = "content/shares/florist/index.md"
LINKS = """\
# 帮助

[一场](../shares/first-share/index.md#pack)，[同一场]( <../shares/first-share/summary.md> "看")
[海报](/shares/first-share/poster.png)，[别的](../shares/first-share-2/x.md)
`[例子](../shares/first-share/index.md)`，[网上](https://x.example/shares/first-share/)

[一]: ../shares/first-share/index.md

<a href="../shares/first-share/">这里</a>

```
[例子](../shares/first-share/index.md)
```
"""


def files_of(site):
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


def feed_of(site):
    return run("ics", project=site).stdout


def lines_of(feed, *names):
    return [line for line in feed.splitlines() if line.startswith(names)]


def test_folder_file_and_links_change_and_nothing_else(site):
    write(site, "content/shares/first-share/poster.png", "x")
    write(site, "content/help.md", "[一场](shares/first-share/index.md)\n")
    replace(site, SHARE, "- 请谁", "[自己](../first-share/index.md) [图](poster.png)\n\n- 请谁")
    before = files_of(site)
    result = run("rename", "first-share", "florist", project=site)
    assert (result.exit_code, result.stdout) == (0, "")
    wanted = {
        path.replace("shares/first-share/", "shares/florist/"): data
        for path, data in before.items()
    }
    wanted["content/help.md"] = b"[\xe4\xb8\x80\xe5\x9c\xba](shares/florist/index.md)\n"
    text = before[SHARE].decode().replace("../first-share/", "../florist/")
    wanted[NEW] = text.replace(
        "\n---\n\n", "\nuid: first-share\nformer_ids: [first-share]\n---\n\n", 1
    ).encode()
    changed = files_of(site)
    other = {path for path in wanted if changed.get(path) != wanted[path]}
    assert {path for path in other if b"shares/first-share/" not in before[path]} == set()
    assert set(changed) == set(wanted)
    assert run("check", project=site).exit_code == 0


def test_calendars_go_on_with_the_entry_they_have(site):
    before = feed_of(site)
    run("rename", "first-share", "florist", project=site)
    after = feed_of(site)
    kept = ("UID", "SEQUENCE", "DTSTART", "DTSTAMP", "BEGIN:VEVENT")
    assert lines_of(after, *kept) == lines_of(before, *kept)
    assert lines_of(after, "URL:https://example.com/shares/florist/")


def test_links_in_text_are_rewritten_and_examples_stay(site):
    write(site, "content/shares/first-share/poster.png", "x")
    (site / "content/help").mkdir()
    write(site, "content/help/index.md", LINKS)
    run("rename", "first-share", "florist", project=site)
    kept = ("`[例子](", "```\n[例子](")
    expected = LINKS.replace("shares/first-share/", "shares/florist/")
    for example in kept:
        expected = expected.replace(
            f"{example}../shares/florist/", f"{example}../shares/first-share/"
        )
    expected = expected.replace("x.example/shares/florist/", "x.example/shares/first-share/")
    assert (site / "content/help/index.md").read_text(encoding="utf-8") == expected


def test_a_share_may_be_renamed_again_and_back(site):
    for old, new in (("first-share", "b2"), ("b2", "c3"), ("c3", "first-share")):
        assert run("rename", old, new, project=site).exit_code == 0
        assert run("check", project=site).exit_code == 0
    assert "\nuid: first-share\nformer_ids: [first-share, b2, c3]\n" in (site / SHARE).read_text(
        encoding="utf-8"
    )
    assert len(lines_of(feed_of(site), "UID:first-share@")) == 1


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["first-share", "first-share"], "first-share 本来就是这个编号，没有改动\n"),
        (["frist-share", "b2"], "没有 frist-share，是不是想写 first-share？\n"),
        (["second", "first-share"], "编号 first-share 是另一场分享的，没有改动；换一个编号\n"),
        (
            ["second", "used"],
            "编号 used 是另一场分享的（现在叫 first-share），没有改动；换一个编号\n",
        ),
        (
            ["second", "taken"],
            "已经有 content/shares/taken，没有改动；换一个编号，或者先移走它\n",
        ),
    ],
)
def test_an_id_that_is_taken_is_refused(site, words, error):
    text = (site / SHARE).read_text(encoding="utf-8").replace("2026-12-06", "2026-12-13")
    write(site, "content/shares/second/index.md", text)
    replace(site, SHARE, "tags:", "former_ids: [used]\ntags:")
    write(site, "content/shares/taken/poster.png", "x")
    before = files_of(site)
    result = run("rename", *words, project=site)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", error)
    assert files_of(site) == before


def test_who_was_interrupted_at_the_links_runs_the_same_again(site):
    write(site, "content/help.md", "[一场](shares/first-share/index.md)\n")
    run("rename", "first-share", "florist", project=site)
    write(site, "content/help.md", "[一场](shares/first-share/index.md)\n")
    assert run("rename", "first-share", "florist", project=site).exit_code == 0
    assert "shares/florist/" in (site / "content/help.md").read_text(encoding="utf-8")
    assert run("check", project=site).exit_code == 0


def test_the_summary_and_the_record_go_along(site):
    run("new", "summary", "first-share", project=site)
    run("rename", "first-share", "florist", project=site)
    [summary] = json.loads(run("list", "summaries", "--format", "json", project=site).stdout)
    assert (summary["share"], summary["path"]) == ("florist", "content/shares/florist/summary.md")


@pytest.mark.process
def test_the_old_address_sends_readers_and_calendars_on(site):
    run("rename", "first-share", "florist", project=site)
    assert run("build", "--site-dir", str(site / "site"), project=site).exit_code == 0
    page = (site / "site/shares/first-share/index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../florist/">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert 'href="../florist/"' in page
    ics = (site / "site/shares/first-share/share.ics").read_bytes()
    assert ics == (site / "site/shares/florist/share.ics").read_bytes()


def test_what_names_the_share_in_its_metadata_names_it_still(site):
    path = "content/retros/first-share.md"
    body = "share: first-share 是例子。\n"
    head = "---\ntitle: 复盘\nshare: first-share\nat: 2026-12-07\n---\n\n"
    write(site, path, head + body)
    assert run("rename", "first-share", "florist", project=site).exit_code == 0
    renamed = head.replace("share: first-share", "share: florist") + body
    assert (site / path).read_text(encoding="utf-8") == renamed
    assert run("check", project=site).exit_code == 0
