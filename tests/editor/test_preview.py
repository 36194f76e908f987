"""A page with what is not saved yet, drawn as a build would draw it."""

import pytest

from tests.cli.running import run
from tests.editor.conftest import editing
from tests.editor.form_of import form_of

PAGE = "/shares/first-share/"


@pytest.fixture
def client(tmp_path):
    project = tmp_path / "站点"
    assert run("init", str(project)).exit_code == 0
    return editing(project / "mkdocs.yml")


def drawn(client, **changes):
    form = form_of(client.get(PAGE).text)
    for name, value in changes.items():
        form.setlist(name, [value])
    return client.post(f"{PAGE}preview", data=form).json


def test_the_page_has_what_is_not_saved_and_its_styles_stand_beside_it(client):
    answer = drawn(client, title="还没存的题目")
    page = client.get(answer["address"])
    assert "<h1" in page.text
    assert "还没存的题目" in page.text
    style = client.get("/preview/assets/qunce/qunce.css")
    assert (style.status_code, style.mimetype) == (200, "text/css")
    assert "还没存的题目" not in client.get(PAGE).text


def test_a_second_drawing_takes_the_place_of_the_first(client):
    first = drawn(client, title="第一稿")
    second = drawn(client, title="第二稿")
    assert first == second
    text = client.get(second["address"]).text
    assert "第二稿" in text
    assert "第一稿" not in text


def test_what_keeps_a_page_from_being_drawn_is_told(client):
    answer = drawn(client, signup="不是网址")
    assert "signup" in answer["told"][0] or "报名" in answer["told"][0]


def test_what_is_not_on_the_site_is_not_there(client):
    drawn(client)
    assert client.get("/preview/../../etc/passwd").status_code == 404
    assert client.get("/preview/no/such/index.html").status_code == 404
