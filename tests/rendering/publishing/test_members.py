from itertools import chain

import pytest

from qunce.model.share import Permission
from qunce.rendering.publishing.document import Paragraph, Qa, Quote, words_of
from qunce.rendering.publishing.members import as_allowed
from qunce.rendering.publishing.parsing import blocks_of

BODY = """林夏说了三件事。

> 阿宁：我家也这样。

> 林夏：先问一句。

> 书上这么写。

/// qa | 要管吗？
要管。
///
"""
TEAM = frozenset({"林夏"})


def left(permission):
    return as_allowed(blocks_of(BODY), permission, TEAM)


def quoted(blocks):
    inner = (block.blocks for block in blocks if isinstance(block, Quote))
    return [words_of(block.spans) for block in chain(*inner) if isinstance(block, Paragraph)]


def test_who_may_be_quoted_by_name_is():
    assert quoted(left(Permission.YES).blocks)[0] == "阿宁：我家也这样。"


@pytest.mark.parametrize("permission", [Permission.ANONYMOUS, Permission.UNKNOWN])
def test_without_leave_to_name_them_members_have_no_name(permission):
    found = left(permission)
    assert quoted(found.blocks) == ["群友：我家也这样。", "林夏：先问一句。", "书上这么写。"]
    assert (found.left_out, any(isinstance(block, Qa) for block in found.blocks)) == (0, True)


def test_members_that_are_not_to_be_quoted_are_left_out_and_counted():
    found = left(Permission.NO)
    assert quoted(found.blocks) == ["林夏：先问一句。", "书上这么写。"]
    assert (found.left_out, any(isinstance(block, Qa) for block in found.blocks)) == (2, False)


def test_a_quotation_inside_a_list_is_no_way_around():
    found = as_allowed(blocks_of("- 听到：\n\n    > 阿宁：别说出去。"), Permission.NO, TEAM)
    assert (found.left_out, "别说出去" in str(found.blocks)) == (1, False)


def test_what_somebody_goes_on_to_say_is_theirs_as_well():
    found = as_allowed(blocks_of("> 阿宁：一。\n>\n> 二。\n>\n> 林夏：三。"), Permission.NO, TEAM)
    assert quoted(found.blocks) == ["林夏：三。"]


def test_letters_and_numbers_given_to_members_stay():
    found = as_allowed(blocks_of("> 群友A：好。"), Permission.ANONYMOUS, TEAM)
    assert quoted(found.blocks) == ["群友A：好。"]
