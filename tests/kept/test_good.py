"""What an earlier build has found to be as it should be is not looked at again, and only that."""

import pytest

from qunce.mkdocs_plugin.written_files import as_before, written_files
from qunce.model.problem_codes import RISKY_WORDS
from qunce.reading.records.project import read_project
from qunce.rules.leaks.leaks import Secrets
from qunce.site_plan import feed_problems, problems
from qunce.site_plan.kept.good import Good, digest_of
from qunce.site_plan.kept.lasting import Lasting
from qunce.site_plan.problems import check_library
from tests.builders import make_library, make_person, make_share
from tests.kept.test_lasting import SHARE, Counting
from tests.sites.building import edit, tiny_project

ONE, OTHER = digest_of([b"one"]), digest_of([b"other"])


@pytest.fixture
def shelf():
    return Counting()


def test_what_was_added_is_known_to_the_next_build(shelf):
    good = Good(shelf, "leaks")
    assert not good.knows(ONE)
    good.add(ONE)
    good.add(OTHER)
    assert not good.knows(ONE), "of this build nobody asks again"
    assert not Good(shelf, "leaks").knows(ONE), "it may come to nothing yet"
    good.keep()
    assert Good(shelf, "leaks").knows(ONE)
    assert Good(shelf, "leaks").knows(OTHER)
    assert not Good(shelf, "feeds").knows(ONE)
    assert not Good(None, "leaks").knows(ONE)


def test_what_nobody_asks_for_is_forgotten(shelf):
    first = Good(shelf, "leaks")
    first.add(ONE)
    first.add(OTHER)
    first.keep()
    second = Good(shelf, "leaks")
    second.knows(ONE)
    second.keep()
    assert not Good(shelf, "leaks").knows(OTHER)
    shelf.put_since()
    third = Good(shelf, "leaks")
    third.knows(ONE)
    third.keep()
    assert shelf.put_since() == set()


def test_parts_do_not_run_together():
    assert digest_of([b"a", b"bc"]) != digest_of([b"ab", b"c"])


def look_through(site, contact, shelf):
    """The files that are read; they are good."""
    good = Good(shelf, "leaks")
    secrets = Secrets(make_library(make_share(), make_person(contact=contact)))
    files = [file.uri for file in written_files(site, is_known=as_before(secrets, good))]
    good.keep()
    return files


def test_a_file_is_looked_through_until_it_changes_or_something_else_is_sought(tmp_path, shelf):
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text("字", encoding="utf-8")
    assert look_through(tmp_path, "微信 lin-xia-2026", shelf) == ["a.html", "b.html"]
    assert look_through(tmp_path, "微信 lin-xia-2026", shelf) == []
    (tmp_path / "b.html").write_text("别的字", encoding="utf-8")
    assert look_through(tmp_path, "微信 lin-xia-2026", shelf) == ["b.html"]
    assert look_through(tmp_path, "电话 138 0013 8000", shelf) == ["a.html", "b.html"]
    (tmp_path / "a.html").rename(tmp_path / "c.html")
    assert look_through(tmp_path, "电话 138 0013 8000", shelf) == ["c.html"]


def checked(project, shelf):
    library = read_project(project / "mkdocs.yml").library
    moment = library.last_recorded()
    return check_library(library, as_of=moment, kept=Lasting(shelf)).problems


def test_words_and_calendars_are_looked_at_once(tmp_path, shelf, monkeypatch):
    project = tiny_project(tmp_path)
    before = checked(project, shelf)
    assert not [one for one in before if one.code == RISKY_WORDS.code]
    with monkeypatch.context() as patched:
        patched.setattr(problems, "read_compliance", refused)
        patched.setattr(feed_problems.FeedLint, "faults", refused)
        assert checked(project, shelf) == before


def test_words_that_are_risky_are_told_every_time(tmp_path, shelf):
    project = tiny_project(tmp_path)
    checked(project, shelf)
    edit(project / SHARE, "\n---\n\n", "\n---\n\n扫码加微信，稳赚不赔，保本高收益。\n\n")
    first, second = checked(project, shelf), checked(project, shelf)
    assert [one for one in first if one.code == RISKY_WORDS.code]
    assert first == second


def refused(*_):
    raise AssertionError("looked at again")
