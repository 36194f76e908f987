"""Records that are made in a browser."""

import pytest

from tests.cli.running import run
from tests.editor.conftest import TOKEN, editing

FIELDS = {
    "people": {"title": "单雄信"},
    "groups": {"title": "新开的群", "platform": "wechat"},
    "series": {"title": "周三聊聊", "weekday": "周三", "time": "20:30", "duration": "60m"},
    "snippets": {"title": "到货通知", "purpose": "notice", "for": "share"},
    "playbooks": {"title": "怎样开第一个群", "goal": "开好一个群"},
}
MADE = {
    "people": "content/people/shan-xiong-xin.md",
    "groups": "content/groups/xin-kai-de-qun.md",
    "series": "content/series/zhou-san-liao-liao.md",
    "snippets": "content/snippets/dao-huo-tong-zhi.md",
    "playbooks": "playbooks/retain/zen-yang-kai-di-yi-ge-qun.md",
}


@pytest.fixture
def site(tmp_path):
    project = tmp_path / "站点"
    assert run("init", str(project)).exit_code == 0
    return project


def asked(plural, **more):
    fields = FIELDS[plural]
    return {"token": TOKEN, "asked": [*fields], "section": "retain", **fields, **more}


@pytest.mark.parametrize("plural", FIELDS)
def test_a_new_record_passes_the_check_and_is_named_by_its_title(site, plural):
    answer = editing(site / "mkdocs.yml").post(f"/new/{plural}/", data=asked(plural))
    assert answer.status_code == 303, answer.text
    assert (site / MADE[plural]).is_file()
    assert run("check", project=site).exit_code == 0


def test_an_id_that_is_taken_is_told_and_nothing_is_written(site):
    browser = editing(site / "mkdocs.yml")
    assert browser.post("/new/people/", data=asked("people")).status_code == 303
    before = (site / MADE["people"]).read_bytes()
    again = asked("people", id="shan-xiong-xin", title="另一位")
    answer = browser.post("/new/people/", data=again)
    assert answer.status_code == 422
    assert "已经有编号是 shan-xiong-xin 的人物" in answer.text
    assert 'value="另一位"' in answer.text
    assert (site / MADE["people"]).read_bytes() == before
    assert browser.post("/new/people/", data=asked("people")).location.endswith("-2/?saved=1")


@pytest.mark.parametrize("id", ["../../etc", "index", "con", "大写", "a"])
def test_no_id_leads_out_of_its_folder(site, id):
    answer = editing(site / "mkdocs.yml").post("/new/people/", data=asked("people", id=id))
    assert answer.status_code == 422
    assert "编号" in answer.text


def test_what_is_missing_is_told_beside_its_field(site):
    answer = editing(site / "mkdocs.yml").post(
        "/new/series/", data=asked("series", weekday="", title="没有星期")
    )
    assert answer.status_code == 422
    field = answer.text.partition('data-key="weekday"')[2].partition("data-key=")[0]
    assert "is-error" in field


def test_what_was_left_empty_is_told_in_words_of_the_page(site):
    fields = {"token": TOKEN, "asked": ["title", "platform"], "title": "新开的群", "platform": ""}
    answer = editing(site / "mkdocs.yml").post("/new/groups/", data=fields)
    assert answer.status_code == 422
    assert "还没填（必填）" in answer.text
    assert "待填" not in answer.text and "wecom、" not in answer.text


def test_how_long_is_said_as_people_say_it(site):
    data = asked("series", duration="90 分钟")
    assert editing(site / "mkdocs.yml").post("/new/series/", data=data).status_code == 303
    assert "duration: 90m" in (site / MADE["series"]).read_text(encoding="utf-8")
