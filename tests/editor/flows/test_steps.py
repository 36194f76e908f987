"""A share moved, called off and announced in a browser, as the commands would do it."""

import re
from threading import Thread

from qunce.writing.unfinished import locked
from tests.editor.conftest import TOKEN

SHARE = "content/shares/first-share/index.md"
PAGE = "/shares/first-share/"


def press(editor, address, **given):
    """Open a page, fill it in, press its button."""
    stamp = re.search(r'name="stamp" value="([^"]*)"', editor.get(address).text)[1]
    return editor.post(address, data={"token": TOKEN, "stamp": stamp, **given})


def text_of(site):
    return (site / SHARE).read_text(encoding="utf-8")


def as_idea(site):
    """The share as nobody was told of it yet."""
    text = text_of(site).replace("status: scheduled", "status: idea")
    (site / SHARE).write_text(text, encoding="utf-8")


def test_a_moved_share_has_its_old_time_on_record_and_a_notice_to_copy(site, editor):
    step = {"start": "12月13日（周日）晚上8点半", "reason": "嘉宾出差"}
    answer = press(editor, f"{PAGE}steps/move/", **step)
    assert answer.status_code == 200
    text = text_of(site)
    assert "start: 2026-12-13 20:30" in text
    assert "type: rescheduled" in text and "reason: 嘉宾出差" in text
    assert "from: 2026-12-06 20:30" in text
    notice = answer.text.partition('class="qc-text"')[2].partition("</pre>")[0]
    assert "12月13日" in notice and "12月6日" in notice and "嘉宾出差" in notice
    assert "data-copies" in answer.text


def test_what_is_lacking_is_told_at_once_and_what_was_typed_stays(site, editor):
    before = text_of(site)
    answer = press(editor, f"{PAGE}steps/move/", duration="两小时吧")
    assert answer.status_code == 422
    assert "填上时间" in answer.text and "写上原因" in answer.text
    assert 'value="两小时吧"' in answer.text
    assert text_of(site) == before


def test_a_time_that_is_over_is_asked_about_before_it_is_written(site, editor):
    given = {"start": "2025-12-13 20:30", "reason": "写错了年"}
    answer = press(editor, f"{PAGE}steps/move/", **given)
    assert answer.status_code == 422
    assert "已经过去" in answer.text and 'name="certain"' in answer.text
    assert press(editor, f"{PAGE}steps/move/", **given, certain="1").status_code == 200
    assert "start: 2025-12-13 20:30" in text_of(site)


def test_a_cancelled_share_comes_back_to_the_byte(site, editor):
    before = text_of(site)
    assert press(editor, f"{PAGE}steps/cancel/", reason="嘉宾生病").status_code == 200
    assert "status: cancelled" in text_of(site)
    assert "恢复" in editor.get(PAGE).text
    assert press(editor, f"{PAGE}take-back/").status_code == 303
    assert text_of(site) == before


def test_the_same_button_pressed_twice_writes_once(site, editor):
    page = editor.get(f"{PAGE}steps/postpone/").text
    stamp = re.search(r'name="stamp" value="([^"]*)"', page)[1]
    given = {"token": TOKEN, "stamp": stamp, "reason": "场地装修"}
    assert editor.post(f"{PAGE}steps/postpone/", data=given).status_code == 200
    again = editor.post(f"{PAGE}steps/postpone/", data=given)
    assert again.status_code == 422 and "别处刚改过" in again.text
    assert text_of(site).count("type: postponed") == 1


def test_the_form_of_an_announced_share_leaves_its_time_to_the_steps(site, editor):
    page = editor.get(PAGE).text
    assert 'name="start"' not in page and 'name="duration"' not in page
    assert f'href="{PAGE}steps/move/"' in page
    as_idea(site)
    page = editor.get(PAGE).text
    assert 'name="start"' in page and f'href="{PAGE}steps/schedule/"' in page


def test_announcing_gives_the_first_text(site, editor):
    as_idea(site)
    answer = press(editor, f"{PAGE}steps/schedule/")
    assert "status: scheduled" in text_of(site)
    assert "要发的第一段" in answer.text and "花店怎样把老顾客变成社群" in answer.text


def test_what_nobody_was_told_of_is_removed_and_found_again(site, editor):
    as_idea(site)
    before = text_of(site)
    gone = press(editor, f"{PAGE}drop/")
    assert gone.status_code == 303 and not (site / SHARE).exists()
    assert "找回来" in editor.get(f"{PAGE}drop/").text
    assert editor.post(f"{PAGE}back/", data={"token": TOKEN}).status_code == 303
    assert text_of(site) == before


def test_what_was_announced_is_not_removed(site, editor):
    assert "去取消" in editor.get(f"{PAGE}drop/").text
    answer = editor.post(f"{PAGE}drop/", data={"token": TOKEN})
    assert answer.status_code == 422 and (site / SHARE).exists()


def test_a_broken_file_is_not_judged_by_its_stand_in(site, editor):
    broken = text_of(site).replace("status: scheduled", "status: 排好了")
    (site / SHARE).write_text(broken, encoding="utf-8")
    answer = press(editor, f"{PAGE}steps/cancel/", reason="嘉宾生病")
    assert answer.status_code == 422 and "status" in answer.text
    assert text_of(site) == broken


def test_pages_of_steps_that_are_not_there_say_so(editor):
    for address in ("steps/explode/", "steps/../move/"):
        assert editor.get(PAGE + address).status_code == 404
    assert editor.get("/shares/nobody/steps/move/").status_code == 404
    assert editor.get("/shares/nobody/drop/").status_code == 404


def test_a_step_waits_for_a_command_that_is_at_work(site, editor):
    with locked(site / "content"):
        answers = []
        given = {"reason": "嘉宾生病"}
        step = Thread(target=lambda: answers.append(press(editor, f"{PAGE}steps/cancel/", **given)))
        step.start()
        step.join(0.5)
        assert answers == [] and "status: scheduled" in text_of(site)
    step.join()
    assert answers[0].status_code == 200 and "status: cancelled" in text_of(site)
