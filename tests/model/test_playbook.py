from tests.builders import make_item, make_playbook

ITEMS = tuple(make_item(id, required=id in "bd") for id in "abcde")


def ids(book):
    return [item.id for item in book.first_items]


def test_what_its_author_chose_comes_first_in_the_order_given():
    assert ids(make_playbook(items=ITEMS, today=("e", "a"))) == ["e", "a"]


def test_otherwise_what_is_required_then_what_follows():
    assert ids(make_playbook(items=ITEMS)) == ["b", "d", "a"]


def test_a_short_list_is_shown_whole():
    assert ids(make_playbook(items=ITEMS[:2])) == ["b", "a"]
