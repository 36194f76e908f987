"""A share from six answers: looked at first, written as a whole or not at all."""

import pytest

from qunce.writing.saving.undo_store import UndoStore
from tests.cli.running import run
from tests.editor.conftest import TOKEN

PAGE = "/new/shares/"
ANSWERS = {
    "token": TOKEN,
    "title": "早课只有六个人，还要不要开",
    "speakers": "小林（示例）、高扬（示例）",
    "start": "下周日 20:30",
    "groups": "demo-group",
    "format": "voice",
    "points": "先算一笔账\n- 人少的好处\n什么时候停",
}
ID = "zao-ke-zhi-you-liu-ge-ren-hai-yao-bu-yao-kai"


def files_in(site):
    return sorted(path.relative_to(site).as_posix() for path in (site / "content").rglob("*.md"))


def share_text(site, id=ID):
    return (site / f"content/shares/{id}/index.md").read_text(encoding="utf-8")


def test_looking_at_it_writes_nothing_and_shows_what_will_come(site, editor):
    before = files_in(site)
    answer = editor.post(PAGE, data=ANSWERS)
    assert answer.status_code == 200
    page = answer.text
    for words in ("11月29日（周日）20:30", "先算一笔账", "日历里", "会新建人物：高扬（示例）"):
        assert words in page, words
    assert f'value="{ID}"' in page
    assert "早课只有六个人" in page.partition('class="qc-text"')[2]
    assert files_in(site) == before


def test_saved_it_is_a_share_with_its_new_guest(site, editor):
    answer = editor.post(PAGE, data=ANSWERS | {"keep": "public", "role.gao-yang": "健身房店长"})
    assert answer.status_code == 303 and answer.location.startswith(f"/shares/{ID}/")
    text = share_text(site)
    for line in (
        "speakers: [demo-speaker, gao-yang]",
        "start: 2026-11-29 20:30",
        "duration: 90m",
        "status: scheduled",
        "format: voice",
        "groups: [demo-group]",
        "- 先算一笔账",
    ):
        assert line in text, line
    person = (site / "content/people/gao-yang.md").read_text(encoding="utf-8")
    assert "title: 高扬（示例）" in person and "role: 健身房店长" in person
    assert run("check", project=site).exit_code == 0
    assert {one.path for _, one in UndoStore(site).entries()} == {
        f"content/shares/{ID}/index.md",
        "content/people/gao-yang.md",
    }


def test_it_can_wait_before_it_is_announced(site, editor):
    editor.post(PAGE, data=ANSWERS | {"keep": "later"})
    assert "status: invited" in share_text(site)


def test_everything_that_is_wrong_is_told_beside_its_field_and_what_was_typed_stays(site, editor):
    before = files_in(site)
    wrong = {"title": " ", "start": "改天", "signup": "example.com/报名", "id": "早课"}
    answer = editor.post(PAGE, data=ANSWERS | wrong | {"keep": "public"})
    assert answer.status_code == 422
    for name in ("title", "start", "signup", "id"):
        field = answer.text.partition(f'data-key="{name}"')[2].partition("data-key=")[0]
        assert "is-error" in field, name
    assert 'value="改天"' in answer.text and "人少的好处" in answer.text
    assert files_in(site) == before


def test_a_name_in_use_is_not_taken_again(editor):
    assert editor.post(PAGE, data=ANSWERS | {"keep": "later"}).status_code == 303
    again = editor.post(PAGE, data=ANSWERS)
    assert f'value="{ID}-2"' in again.text
    refused = editor.post(PAGE, data=ANSWERS | {"id": ID, "keep": "later"})
    assert refused.status_code == 422 and "已经有人用了" in refused.text


def test_what_members_would_call_markup_stays_words(site, editor):
    awkward = {"title": "<b>五折</b>: 'yes' #1", "points": "# 一\n<script>x</script>\n[链接](x.md)"}
    answer = editor.post(PAGE, data=ANSWERS | awkward)
    assert answer.status_code == 200 and "<script>x" not in answer.text
    assert editor.post(PAGE, data=ANSWERS | awkward | {"keep": "later"}).status_code == 303
    assert run("check", project=site).exit_code == 0


def test_a_share_like_the_last_one_has_its_next_slot_and_its_groups(editor):
    page = editor.get(f"{PAGE}?like=latest").text
    assert "照着《花店怎样把老顾客变成社群（示例）》" in page
    assert 'value="demo-group" checked' in page
    assert 'value="2026-12-13 20:30"' in page
    assert 'id="title" name="title" value=""' in page


def test_a_time_is_read_while_it_is_typed(editor):
    assert editor.get("/said/?words=下周日 20:30").json == {"read": "2026年11月29日（周日）20:30"}
    assert "told" in editor.get("/said/?words=改天").json


@pytest.mark.parametrize(("keep", "is_undone"), [("later", True), ("public", False)])
def test_only_what_nobody_was_told_of_is_unmade(site, editor, keep, is_undone):
    editor.post(PAGE, data=ANSWERS | {"keep": keep})
    page = editor.get(f"/shares/{ID}/").text
    assert ("撤回上一次存的" in page) == is_undone
    number = next(n for n, one in UndoStore(site).entries() if ID in one.path)
    answer = editor.post(f"/shares/{ID}/undo", data={"token": TOKEN, "number": number})
    assert answer.status_code == (303 if is_undone else 409)
    assert (site / f"content/shares/{ID}/index.md").exists() != is_undone


def test_what_deserves_a_second_look_is_told_and_stops_nothing(editor):
    at_once = ANSWERS | {"start": "12月6日 20:30", "id": "at-once"}
    assert "提醒" in editor.post(PAGE, data=at_once).text
    long_ago = editor.post(PAGE, data=ANSWERS | {"start": "2025-12-06 20:30"}).text
    assert "已经过去" in long_ago and "存下，公布" in long_ago
