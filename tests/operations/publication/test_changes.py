"""What changed on a site is told as people of a community would tell it."""

from qunce.operations.publication.changes import changes, subject
from qunce.reading.records.settings import FALLBACK_SETTINGS

SHARE = "content/shares/bread/index.md"
SUMMARY = "content/shares/bread/summary.md"
HEAD = "---\ntitle: 烘焙预订单怎么排\nspeakers: [he-qing]\n"
ON_WEDNESDAY = "start: 2026-12-02 19:30\nend: 2026-12-02 21:00\nstatus: scheduled\n"
ON_THURSDAY = ON_WEDNESDAY.replace("12-02", "12-03")


def told(before, after):
    files = ({path: text.encode() for path, text in side.items()} for side in (before, after))
    return [(one.tag, one.what, one.told) for one in changes(FALLBACK_SETTINGS, *files, 2026)]


def share(more):
    return {SHARE: f"{HEAD}{more}---\n\n正文。\n"}


def ledger(type, rest=""):
    return f"changes:\n  - {{at: 2026-11-21 10:00, type: {type}, reason: 店里盘点{rest}}}\n"


def test_a_moved_share_says_from_when_to_when():
    moved = ON_THURSDAY + ledger("rescheduled", ', from: "2026-12-02 19:30"')
    assert told(share(ON_WEDNESDAY), share(moved)) == [
        (
            "改期",
            "分享 烘焙预订单怎么排",
            "12月2日（周三）19:30 改到 12月3日（周四）19:30",
        )
    ]


def test_a_cancelled_share_says_why():
    off = ON_WEDNESDAY.replace("scheduled", "cancelled") + ledger("cancelled")
    assert told(share(ON_WEDNESDAY), share(off)) == [("取消", "分享 烘焙预订单怎么排", "店里盘点")]


def test_new_and_removed_records_are_told_with_their_kind():
    person = {"content/people/tian-he.md": "---\ntitle: 田禾（示例）\n---\n"}
    assert told({}, person) == [("新增", "人物 田禾（示例）", "")]
    assert told(person, {}) == [("删去", "人物 田禾（示例）", "")]


def test_a_text_says_how_much_shorter_it_is():
    path = "content/snippets/arrival.md"
    long, short = (
        {path: f"---\ntitle: 到货通知\n---\n\n{text}\n"} for text in ("到货了来拿", "到货")
    )
    assert told(long, short) == [("改字", "文案 到货通知", "少 3 字")]


def test_a_summary_goes_by_its_share_and_its_life():
    base = "---\nauthors: [he-qing]\ntakeaways: [一, 二, 三]\n"
    draft = {**share(ON_WEDNESDAY), SUMMARY: f"{base}status: draft\n---\n\n字。\n"}
    out = {
        **share(ON_WEDNESDAY),
        SUMMARY: f"{base}status: published\nspeaker_approved: 2026-12-05\n---\n\n字。\n",
    }
    [(tag, what, _)] = told(draft, out)
    assert (tag, what) == ("发布", "总结 烘焙预订单怎么排")


def test_what_no_parser_can_read_is_told_all_the_same():
    broken = {SHARE: "---\ntitle: [\n---\n", "content/x/\u202e.md": "\x00"}
    assert [tag for tag, _, _ in told(broken, {})] == ["删去", "删去"]


def test_a_picture_is_a_file_that_changed():
    assert told({"content/shares/bread/a.jpg": "1"}, {"content/shares/bread/a.jpg": "2"}) == [
        ("换了", "文件 a.jpg", "")
    ]


def test_a_long_list_is_told_by_its_first_three():
    people = {f"content/people/p{n}.md": f"---\ntitle: 人{n}\n---\n".encode() for n in range(5)}
    found = changes(FALLBACK_SETTINGS, {}, people, 2026)
    assert subject(found) == "新增：人物 人0；新增：人物 人1；新增：人物 人2；等 5 处"
