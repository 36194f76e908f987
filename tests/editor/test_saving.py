"""What is saved: the lines that were changed, after the check has looked at them."""

import pytest

from tests.cli.running import run
from tests.editor.conftest import TOKEN, editing
from tests.editor.form_of import form_of

SHARE = "content/shares/first-share/index.md"
PAGE = "/shares/first-share/"


@pytest.fixture
def site(tmp_path):
    project = tmp_path / "我的 社群"
    assert run("init", str(project)).exit_code == 0
    return project


@pytest.fixture
def client(site):
    return editing(site / "mkdocs.yml")


def filled(client, **changes):
    form = form_of(client.get(PAGE).text)
    for name, value in changes.items():
        form.setlist(name, [value])
    return form


def test_one_field_changes_one_line(site, client):
    before = (site / SHARE).read_text(encoding="utf-8").splitlines()
    answer = client.post(PAGE, data=filled(client, title="换了一个主题"))
    assert answer.status_code == 303
    after = (site / SHARE).read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == ["title: 换了一个主题"]
    assert len(after) == len(before)


def test_what_the_check_refuses_is_told_beside_its_field_and_not_written(site, client):
    before = (site / SHARE).read_bytes()
    answer = client.post(PAGE, data=filled(client, signup="example.com/报名", title="别的"))
    assert answer.status_code == 422
    field = answer.text.partition('data-key="signup"')[2].partition("data-key=")[0]
    assert "报名" in field and "https://" in field
    assert 'value="别的"' in answer.text
    assert (site / SHARE).read_bytes() == before


def test_a_field_that_was_emptied_is_told_at_that_field(client):
    answer = client.post(PAGE, data=filled(client, title=""))
    assert answer.status_code == 422
    field = answer.text.partition('data-key="title"')[2].partition("data-key=")[0]
    assert "还没填（必填）" in field


def test_a_fence_left_open_is_told_at_the_body(client):
    answer = client.post(PAGE, data=filled(client, body="```群公告\n没有结束\n"))
    assert answer.status_code == 422
    field = answer.text.partition('data-key="body"')[2].partition("data-key=")[0]
    assert "没有结束（" in field


def test_what_changed_meanwhile_is_not_overwritten(site, client):
    form = filled(client, title="我写的")
    other = (site / SHARE).read_text(encoding="utf-8") + "\n别人加的一句。\n"
    (site / SHARE).write_text(other, encoding="utf-8")
    answer = client.post(PAGE, data=form)
    assert answer.status_code == 409
    assert 'value="我写的"' in answer.text
    assert (site / SHARE).read_text(encoding="utf-8") == other


def test_a_post_without_the_token_or_from_elsewhere_writes_nothing(site, client):
    before = (site / SHARE).read_bytes()
    form = filled(client, title="别的")
    for headers, token in (({"Origin": "http://evil.example"}, TOKEN), ({}, "guessed")):
        form["token"] = token
        assert client.post(PAGE, data=form, headers=headers).status_code == 403
    assert client.get(PAGE, base_url="http://evil.example").status_code == 403
    assert (site / SHARE).read_bytes() == before


def raw(client, text):
    page = client.get(f"{PAGE}text/").text
    stamp = page.partition('name="stamp" value="')[2].partition('"')[0]
    return client.post(f"{PAGE}text/", data={"token": TOKEN, "stamp": stamp, "text": text})


def test_the_whole_text_keeps_its_line_ends_and_its_mark(site, client):
    file = site / SHARE
    before = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(before)
    text = file.read_text(encoding="utf-8-sig")
    assert raw(client, text).status_code == 303
    assert file.read_bytes() == before


def test_the_whole_text_is_checked_before_it_is_written(site, client):
    before = (site / SHARE).read_bytes()
    answer = raw(client, "---\ntitle: 没有别的\n---\n")
    assert answer.status_code == 422
    assert "speakers" in answer.text
    assert (site / SHARE).read_bytes() == before


def test_a_broken_file_is_shown_as_text_and_mended_there(site, client):
    good = (site / SHARE).read_text(encoding="utf-8")
    (site / SHARE).write_text(good.replace("title:", "title: [", 1), encoding="utf-8")
    assert "元数据读不懂" in client.get(PAGE).text
    assert raw(client, good).status_code == 303
    assert (site / SHARE).read_text(encoding="utf-8") == good


def test_a_save_is_taken_back(site, client):
    before = (site / SHARE).read_bytes()
    client.post(PAGE, data=filled(client, title="换了一个主题"))
    number = client.get(PAGE).text.partition('name="number" value="')[2].partition('"')[0]
    answer = client.post(f"{PAGE}undo", data={"token": TOKEN, "number": number})
    assert answer.status_code == 303
    assert (site / SHARE).read_bytes() == before


def test_of_two_who_change_one_file_the_second_keeps_what_the_first_wrote(site, client):
    mine, theirs = (
        filled(client, title="我写的"),
        filled(client, signup="https://theirs.example/"),
    )
    assert client.post(PAGE, data=theirs).status_code == 303
    answer = client.post(PAGE, data=mine)
    assert answer.status_code == 409
    again = form_of(answer.text)
    assert (again["title"], again["signup"]) == ("我写的", "https://theirs.example/")
    assert client.post(PAGE, data=again).status_code == 303
    text = (site / SHARE).read_text(encoding="utf-8")
    assert "title: 我写的" in text
    assert "https://theirs.example/" in text


def test_the_whole_text_of_lines_that_end_in_two_ways_changes_where_it_was_changed(site, client):
    file = site / SHARE
    first, rest = file.read_bytes().split(b"\n", 1)
    file.write_bytes(first + b"\r\n" + rest)
    text = file.read_bytes().decode()
    assert raw(client, text).status_code == 303
    assert file.read_bytes() == text.encode()
    assert raw(client, text.replace("title: ", "title: 新的")).status_code == 303
    assert file.read_bytes() == text.replace("title: ", "title: 新的").encode()


def test_a_file_in_another_encoding_is_read_as_text_and_saved_as_utf_8(site, client):
    file = site / SHARE
    text, form = file.read_text(encoding="utf-8"), filled(client, title="我写的")
    file.write_bytes(text.encode("gb18030"))
    answer = client.post(PAGE, data=form)
    assert answer.status_code == 409 and "看原文" in answer.text
    form["stamp"] = form_of(answer.text)["stamp"]
    assert client.post(PAGE, data=form).status_code == 422
    assert file.read_bytes() == text.encode("gb18030")
    assert raw(client, text).status_code == 303
    assert file.read_text(encoding="utf-8") == text


def test_bytes_that_are_no_text_are_not_lost_by_saving_what_can_be_shown(site, client):
    before = (site / SHARE).read_bytes() + "\n甲".encode() + b"\xff\xfe\x81"
    (site / SHARE).write_bytes(before)
    answer = raw(client, "---\ntitle: 新的\n---\n")
    assert answer.status_code == 422 and "另存为 UTF-8" in answer.text
    assert (site / SHARE).read_bytes() == before
