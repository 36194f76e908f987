from qunce.model.offset import Offset
from qunce.model.placeholder import Subject
from qunce.site_plan.handbook.snippet_chain import (
    in_sending_order,
    neighbours,
    playbooks_using,
    roles_sending,
)
from tests.builders import make_item, make_library, make_playbook, make_snippet


def sent(id: str, at: str | None, **changes):
    return make_snippet(id, at=Offset.parse(at) if at else None, **changes)


INVITE = sent("invite", "T-14d")
NOTICE = sent("notice", "T-2d@20:00")
HOUR = sent("hour", "T-1h")
THANKS = sent("thanks", "T+1d")
RECALL = sent("recall", None)
CHAIN = make_library(RECALL, THANKS, HOUR, NOTICE, INVITE)


def test_snippets_go_out_by_moment_and_those_for_any_time_last():
    assert in_sending_order(list(CHAIN.snippets.values())) == [
        INVITE,
        NOTICE,
        HOUR,
        THANKS,
        RECALL,
    ]


def test_a_snippet_has_one_before_and_one_after():
    assert neighbours(CHAIN)[NOTICE.id] == (INVITE, HOUR)


def test_the_ends_of_the_chain_have_one_neighbour():
    assert neighbours(CHAIN)[INVITE.id] == (NOTICE,)
    assert neighbours(CHAIN)[THANKS.id] == (HOUR,)


def test_what_counts_from_the_end_follows_what_is_said_before_it():
    closing, survey, questions = (
        sent("closing", "E-10m"),
        sent("survey", "E+0m"),
        sent("qa", "T+40m"),
    )
    assert in_sending_order([THANKS, survey, closing, questions]) == [
        questions,
        closing,
        survey,
        THANKS,
    ]


def test_a_whole_day_stands_before_its_hours():
    day, midnight = sent("day", "T-1d"), sent("midnight", "T-1d@00:00")
    assert in_sending_order([midnight, day]) == [day, midnight]


def test_a_snippet_for_any_time_has_none():
    assert RECALL.id not in neighbours(CHAIN)


def test_only_texts_about_shares_form_the_chain():
    group = sent("group", "T-3d", subject=Subject.GROUP)
    assert neighbours(make_library(INVITE, NOTICE, group))[NOTICE.id] == (INVITE,)


def test_playbooks_and_roles_come_from_what_names_it():
    lists = make_playbook("lists", items=(make_item(snippet="hour", role="控场"),))
    names = make_playbook("names", snippets=("hour",), items=())
    other = make_playbook("other", items=())
    library = make_library(HOUR, lists, names, other)
    assert [book.id for book in playbooks_using(library, HOUR)] == ["lists", "names"]
    assert roles_sending(library, HOUR) == ["控场"]
