"""Records are found by what somebody remembers of them."""

import pytest

from qunce.editor.desk.finding import find
from qunce.editor.desk.workspace import Workspace
from tests.editor.conftest import HANDBOOK, noon


@pytest.fixture(scope="module")
def library():
    return Workspace(HANDBOOK, noon).library()


@pytest.mark.parametrize(
    ("words", "kind", "id"),
    [
        ("林夏", "person", "lin-xia"),
        ("linxia", "person", "lin-xia"),
        ("lx", "person", "lin-xia"),
        ("预告公告", "snippet", "share-notice"),
        ("人物 林夏", "person", "lin-xia"),
        ("guest-share", "playbook", "guest-share"),
    ],
)
def test_the_likeliest_record_stands_first(library, words, kind, id):
    found = find(library, words)
    assert (found[0].kind.name, found[0].id) == (kind, id)


def test_words_of_a_body_are_found_behind_titles(library):
    assert any(one.rank == 7 for one in find(library, "柜台边的一句话"))


def test_what_nobody_wrote_is_not_found(library):
    assert find(library, "乌有先生") == []
    assert find(library, "  ") == []
