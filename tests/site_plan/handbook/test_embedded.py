from qunce.model.offset import Offset
from qunce.rendering.html.copy_card import copy_card
from qunce.rendering.html.share.checklist import checklist_html
from qunce.rendering.text.announcement import announcements
from qunce.site_plan.handbook.embedded import (
    embedded_checklist,
    embedded_snippet,
    send_note,
)
from tests.builders import make_item, make_library, make_playbook, make_snippet, make_text
from tests.site_plan.planning import site_of

URI = "help/index.md"
NOTICE = make_snippet("n", make_text("甲{{主题}}", "群公告"), make_text("乙", "微博"))


def test_a_snippet_is_a_card_that_leads_to_its_form():
    assert embedded_snippet(site_of(make_library()), NOTICE, URI) == copy_card(
        "预告公告",
        anchor="snippet-n",
        note="群公告、微博，开讲前两天 20:00 发",
        announcements=announcements(NOTICE, {}),
        edit_url="../snippets/n/",
    )


def test_a_checklist_is_ticked_together_with_its_playbooks_own():
    playbook = make_playbook(items=(make_item(snippet="n"),))
    form = checklist_html(
        playbook.items,
        legend="嘉宾分享清单",
        key="playbook/guest-share",
        snippet_urls={"n": "../snippets/n/"},
    )
    embedded = embedded_checklist(site_of(make_library()), playbook, URI)
    assert embedded.endswith(form)
    assert embedded.startswith('<div class="qc-runs" data-runs="playbook/guest-share"')


def test_a_digit_stands_apart_from_the_word_behind_it():
    opening = make_snippet("n", make_text("甲", "主持词"), at=Offset.parse("T-0m"))
    assert send_note(opening) == "主持词，开讲时发"


def test_a_snippet_for_any_time_says_only_where():
    assert send_note(make_snippet("n", make_text("甲", "私聊"), at=None)) == "私聊"
