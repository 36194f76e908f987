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
def browser(site):
    return editing(site / "mkdocs.yml")


def filled(browser, **changes):
    form = form_of(browser.get(PAGE).text)
    for name, value in changes.items():
        form.setlist(name, [value])
    return form


def test_one_field_changes_one_line(site, browser):
    before = (site / SHARE).read_text(encoding="utf-8").splitlines()
    answer = browser.post(PAGE, data=filled(browser, title="换了一个主题"))
    assert answer.status_code == 303
    after = (site / SHARE).read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == ["title: 换了一个主题"]
    assert len(after) == len(before)


def test_what_the_check_refuses_is_told_beside_its_field_and_not_written(site, browser):
    before = (site / SHARE).read_bytes()
    answer = browser.post(PAGE, data=filled(browser, signup="example.com/报名", title="别的"))
    assert answer.status_code == 422
    field = answer.text.partition('data-key="signup"')[2].partition("data-key=")[0]
    assert "报名" in field and "https://" in field
    assert 'value="别的"' in answer.text
    assert (site / SHARE).read_bytes() == before


def test_what_changed_meanwhile_is_not_overwritten(site, browser):
    form = filled(browser, title="我写的")
    other = (site / SHARE).read_text(encoding="utf-8") + "\n别人加的一句。\n"
    (site / SHARE).write_text(other, encoding="utf-8")
    answer = browser.post(PAGE, data=form)
    assert answer.status_code == 409
    assert 'value="我写的"' in answer.text
    assert (site / SHARE).read_text(encoding="utf-8") == other


def test_a_post_without_the_token_or_from_elsewhere_writes_nothing(site, browser):
    before = (site / SHARE).read_bytes()
    form = filled(browser, title="别的")
    for headers, token in (({"Origin": "http://evil.example"}, TOKEN), ({}, "guessed")):
        form["token"] = token
        assert browser.post(PAGE, data=form, headers=headers).status_code == 403
    assert browser.get(PAGE, base_url="http://evil.example").status_code == 403
    assert (site / SHARE).read_bytes() == before
