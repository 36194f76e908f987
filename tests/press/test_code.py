import pytest

from qunce.press.code import code_digest


@pytest.fixture
def code(tmp_path, monkeypatch):
    folder = tmp_path / "code_of_a_test"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "a.py").write_text("a = 1")
    monkeypatch.syspath_prepend(tmp_path)
    return folder


def digest():
    return code_digest(["code_of_a_test"])


def test_every_file_of_a_package_counts(code):
    before = digest()
    assert digest() == before
    (code / "templates").mkdir()
    (code / "templates/a.html").write_text("<p>")
    assert digest() != before


def test_what_python_makes_of_the_code_does_not(code):
    before = digest()
    (code / "__pycache__").mkdir()
    (code / "__pycache__/a.pyc").write_text("")
    assert digest() == before


def test_an_editor_may_have_the_code_open(code):
    before = digest()
    (code / ".#a.py").symlink_to("user@host.1")
    assert digest() == before


def test_a_package_that_is_not_there_has_no_files():
    assert code_digest(["no_such_package"]) == code_digest([])
