"""What pages tell the search."""

from dataclasses import replace
from datetime import timedelta

from qunce.model.share import Change, ChangeType, ShareFormat, ShareStatus
from qunce.rendering.html.pack import Message
from qunce.rendering.text.announcement import announcements
from qunce.site_plan.frame.search_facets import (
    messages_facet,
    person_facets,
    share_facets,
    snippet_facets,
    summary_facets,
)
from tests.builders import make_library, make_person, make_share, make_snippet, make_text


def test_a_share_that_is_off_says_so_itself():
    assert (
        share_facets(make_library(), make_share(status=ShareStatus.CANCELLED))["status"] == "已取消"
    )
    assert "status" not in share_facets(make_library(), make_share())


def test_only_what_takes_place_is_offered_to_a_calendar():
    assert share_facets(make_library(), make_share())["calendar"] == "share.ics"
    assert "calendar" not in share_facets(make_library(), make_share(status=ShareStatus.CANCELLED))


def test_an_idea_has_no_date():
    idea = share_facets(make_library(), make_share(status=ShareStatus.IDEA, slot=None))
    assert idea.keys() == {"kind", "about"}


def test_a_share_and_its_summary_carry_the_names_they_are_asked_by():
    library = make_library(make_person("lin-xia", title="林夏"))
    share = make_share(speakers=("lin-xia",), groups=())
    assert share_facets(library, share)["about"] == ["林夏"]
    assert summary_facets(library, share) == {
        "kind": "总结",
        "about": ["林夏"],
        "date": share.slot.start.date().isoformat(),
    }


def test_a_share_that_was_moved_tells_when_it_was_to_be():
    share = make_share()
    moved = replace(
        share,
        changes=(Change(share.slot.start, ChangeType.RESCHEDULED, "撞了节日", share.slot.start),),
    )
    assert share_facets(make_library(), moved)["former"] == share.slot.start.isoformat()


def test_a_share_says_what_it_has_by_the_words_it_is_asked_by():
    live = make_share(signup="https://example.com/s", format=ShareFormat.LIVE)
    assert share_facets(make_library(), live)["offers"] == ["报名", "直播"]
    cancelled = replace(live, status=ShareStatus.CANCELLED)
    assert share_facets(make_library(), cancelled)["offers"] == ["直播"]


def test_a_person_is_found_by_what_they_do_too():
    assert person_facets(make_person("lin-xia", role="花店主理人"))["also"] == ["花店主理人"]
    assert person_facets(make_person("lin-xia", role=None)) == {"kind": "人"}


def message(title, text):
    snippet = make_snippet("hi", make_text(text), title=title)
    return Message(snippet, None, announcements(snippet, {}), "")


def test_what_is_still_to_be_sent_is_handed_over_if_nothing_is_left_blank():
    share = make_share()
    pack = [message("开场白", "大家好"), message("预告", "今晚讲{{主题}}")]
    before, after = share.slot.start - timedelta(days=1), share.slot.end + timedelta(days=1)
    assert messages_facet(pack, share, before) == {"messages": {"开场白": "大家好"}}
    assert messages_facet(pack, share, after) == {}


def test_a_text_without_blanks_can_be_copied_from_the_list():
    assert snippet_facets(make_snippet("hi", make_text("大家好"))) == {
        "kind": "文案",
        "copy": "大家好",
    }


def test_a_text_with_blanks_is_copied_as_a_draft():
    assert snippet_facets(make_snippet("hi", make_text("今晚讲{{主题}}"))) == {
        "kind": "文案",
        "copy": "今晚讲【待填：主题】",
        "copy_label": "复制草稿",
    }


def test_the_text_of_one_line_of_business_stands_behind_the_text_for_everybody():
    text = make_snippet("camp-hi", make_text("大家好"))
    assert "boost" not in snippet_facets(text)
    assert snippet_facets(replace(text, edition="training-camp"))["boost"] < 1


def test_a_text_says_how_readers_may_ask_for_it():
    text = make_snippet("hi", make_text("大家好"), questions=("新人来了说啥",))
    assert snippet_facets(text)["questions"] == ["新人来了说啥"]
