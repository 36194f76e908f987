from qunce.rules.asked.role_holders import role_holders
from tests.builders import make_group, make_library, make_share, make_summary


def test_the_record_names_who_hosts_who_writes_and_who_owns_the_groups():
    share = make_share(host="zhou-yu", groups=("a", "b"))
    groups = (make_group("a", admins=("lin-xia", "zhou-yu")), make_group("b", admins=("zhou-yu",)))
    library = make_library(share, *groups, make_summary(authors=("lin-xia",)))
    assert role_holders(library, share) == {
        "主持": ("zhou-yu",),
        "群主": ("lin-xia", "zhou-yu"),
        "记录": ("lin-xia",),
    }


def test_a_role_that_nobody_is_named_for_is_left_out():
    share = make_share(groups=())
    assert role_holders(make_library(share), share) == {}
