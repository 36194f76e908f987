import json

import pytest

from qunce.cli.listing import table
from tests.cli.running import run, write

SHARE_KEYS = [
    *("id", "title", "path", "url", "speakers", "host", "series", "number", "start", "end"),
    *(
        "duration",
        "timezone",
        "status",
        "format",
        "groups",
        "stage",
        "tags",
        "signup",
        "signup_until",
        "meeting",
        "place",
    ),
    *(
        "recording",
        "recording_until",
        "slides",
        "survey",
        "numbers",
        "wanted",
        "votes",
        "owner",
        "playbook",
        "changes",
        "updated",
        "uid",
        "former_ids",
        "consent",
        "visibility",
    ),
    "compliance",
]


def listed(site, kind):
    return json.loads(run("list", kind, "--format", "json", project=site).stdout)


def test_shares_are_listed_by_start_and_the_dateless_last(site):
    write(
        site,
        "content/shares/an-idea/index.md",
        "---\ntitle: 想法\nspeakers: []\nstatus: idea\n---\n",
    )
    assert run("list", "shares", project=site).stdout == (
        "first-share  2026-12-06 20:30  已排期  花店怎样把老顾客变成社群（示例）\n"
        "an-idea                        想法    想法\n"
    )


def test_a_share_has_every_key_of_its_metadata(site):
    run(
        "move",
        "first-share",
        "2026-12-13 20:30",
        "--reason",
        "出差",
        "--date",
        "2026-11-30",
        project=site,
    )
    [share] = listed(site, "shares")
    assert list(share) == SHARE_KEYS
    assert share["url"] == "https://example.com/shares/first-share/"
    assert share["path"] == "content/shares/first-share/index.md"
    assert share["start"] == "2026-12-13T20:30:00+08:00"
    assert share["end"] == "2026-12-13T22:00:00+08:00"
    assert share["changes"] == [
        {
            "at": "2026-11-30T00:00:00+08:00",
            "type": "rescheduled",
            "from": "2026-12-06T20:30:00+08:00",
            "reason": "出差",
            "from_duration": None,
        }
    ]
    assert share["consent"] == dict.fromkeys(
        ("record", "publish_summary", "quote_members"), "unknown"
    )


def test_a_summary_names_its_share(site):
    run("new", "summary", "first-share", project=site)
    [summary] = listed(site, "summaries")
    assert summary["share"] == summary["id"] == "first-share"
    assert summary["title"] == "花店怎样把老顾客变成社群（示例）"
    assert summary["url"] == "https://example.com/shares/first-share/summary/"
    assert summary["status"] == "draft"


def test_a_series_is_listed_as_its_author_wrote_it(site):
    [series] = listed(site, "series")
    assert (series["weekday"], series["time"], series["duration"]) == ("周日", "20:30", "90m")
    assert series["url"] == "https://example.com/series/monthly-share/"


def test_a_playbook_is_listed_with_its_section(site):
    [book] = listed(site, "playbooks")
    assert book["url"] == "https://example.com/playbooks/share/guest-share/"
    assert (book["section"], book["reviewed"], book["review_every"]) == (
        "share",
        "2026-11-22",
        "180d",
    )


def test_a_snippet_is_listed_with_its_fields(site):
    [invite] = [record for record in listed(site, "snippets") if record["id"] == "share-invite"]
    assert (invite["for"], invite["purpose"], invite["at"]) == ("person", "invite", None)
    assert invite["channels"] == ["私聊"]
    assert list(invite["fields"]) == ["想请讲的事", "日期"]


def test_people_and_groups_are_listed_with_their_metadata(site):
    assert [person["role"] for person in listed(site, "people")] == ["主持人", "社区花店店主"]
    assert [group["members"] for group in listed(site, "groups")] == [120]


@pytest.mark.parametrize("kind", ["summaries"])
def test_nothing_is_an_empty_list(site, kind):
    assert listed(site, kind) == []
    assert run("list", kind, project=site).stdout == ""


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        *(("分享", "shares"), ("share", "shares"), ("总结", "summaries"), ("人物", "people")),
        *(("人", "people"), ("嘉宾", "people"), ("群", "groups"), ("栏目", "series")),
        *(("文案", "snippets"), ("手册", "playbooks")),
    ],
)
def test_a_kind_goes_by_its_chinese_name(site, name, plural):
    assert run("list", name, project=site).stdout == run("list", plural, project=site).stdout


def test_columns_stand_below_each_other_on_a_terminal():
    assert table([["a", "嘉宾", "x"], ["bcd", "", "y"]]) == "a    嘉宾  x\nbcd        y\n"


def test_shares_of_one_status_are_listed_by_any_of_its_names(site):
    assert run("list", "分享", "--status", "想法", project=site).stdout == ""
    all_of_them = run("list", "分享", project=site).stdout
    assert run("list", "分享", "--status", "scheduled", project=site).stdout == all_of_them
    refused = run("list", "分享", "--status", "完", project=site)
    assert refused.exit_code == 2
    assert "没有“完”，可选：idea 想法、" in refused.stderr
    no_status = run("list", "people", "--status", "idea", project=site)
    assert "人物没有进展，去掉 --status" in no_status.stderr
