"""What a playbook or a snippet was called before leads to where it is now."""

from qunce.site_plan.navigation import navigation
from tests.builders import make_library, make_playbook, make_snippet
from tests.site_plan.pages import front_matter, planned
from tests.site_plan.planning import pages_of, site_of

BOOK = make_playbook("guest-share", former_ids=("share-plan", "guest-share"))
NOTICE = make_snippet("share-notice", former_ids=("notice-old",))
LIBRARY = make_library(BOOK, NOTICE)


def test_an_old_address_sends_its_reader_on_and_is_found_by_nobody_new():
    pages = pages_of(LIBRARY)
    book = front_matter(pages["playbooks/share/share-plan.md"])
    assert book["qunce_moved_to"] == "../guest-share/"
    assert (book["robots"], book["search"]) == ("noindex", {"exclude": True})
    assert front_matter(pages["snippets/notice-old.md"])["qunce_moved_to"] == "../share-notice/"


def test_an_id_that_it_has_again_leads_nowhere_else():
    assert "qunce_moved_to" not in pages_of(LIBRARY)["playbooks/share/guest-share.md"]


def test_it_is_edited_where_the_words_are_now_and_stands_in_no_navigation():
    assert planned(LIBRARY)["playbooks/share/share-plan.md"].edit == BOOK.path
    assert "share-plan" not in str(navigation(site_of(LIBRARY)))
