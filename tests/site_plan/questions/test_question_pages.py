"""问答: the questions of all shares."""

from markupsafe import escape

from qunce.model.addresses import QUESTIONS, questions_year_uri
from qunce.model.share import ShareStatus
from qunce.model.summary import SummaryStatus
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.questions.question_pages import AT_ONCE
from tests.builders import (
    make_library,
    make_person,
    make_playbook,
    make_question,
    make_series,
    make_share,
    make_slot,
    make_summary,
)
from tests.site_plan.pages import HOSTILE, Elements, page, planned, rendered, words
from tests.site_plan.planning import pages_of

ASKED = make_question("忘了取怎么办？", topics=("取货", "接龙"))
OPEN = make_question("还来吗？", is_answered=False, answer="")
MARKED = make_question("怎么退？", handbook="guest-share", topics=("售后",))


def a_library(*questions, **summary):
    return make_library(
        make_share(tags=("花店",), series="sunday-share"),
        make_series("sunday-share"),
        make_summary(questions=questions, **summary),
    )


def test_questions_stand_under_the_first_of_their_topics():
    html = rendered(page(a_library(ASKED, OPEN), QUESTIONS))
    assert Elements(html).headings == ["问答", "取货", "花店"]
    assert f'href="../shares/florist/summary/#{ASKED.anchor}"' in html


def test_a_row_says_who_answered_at_which_share_and_what_is_open():
    text = words(rendered(page(a_library(ASKED, OPEN), QUESTIONS)))
    about = "12月6日（周日）《花店怎样把老顾客变成社群》"
    assert f"忘了取怎么办？ 林夏（示例）答，{about}" in text
    assert f"还来吗？ 还没有答复 {about}" in text


def test_rows_can_be_chosen_by_topic_series_and_person():
    html = page(a_library(ASKED), QUESTIONS)
    keys = '["topic-取货","topic-接龙","series-sunday-share","person-lin-xia"]'
    assert f'<li data-k="{escape(keys)}">' in html


def test_only_what_readers_may_read_is_listed():
    draft = a_library(ASKED, status=SummaryStatus.DRAFT)
    assert QUESTIONS not in pages_of(draft)
    assert QUESTIONS in pages_of(draft, Audience.INTERNAL)
    hidden = make_library(
        make_share(status=ShareStatus.CONFIRMED), make_summary(questions=(ASKED,))
    )
    assert QUESTIONS not in pages_of(hidden)


def test_many_questions_have_a_page_for_each_year():
    many = tuple(make_question(f"第 {number} 问？") for number in range(AT_ONCE))
    old = make_share("old", slot=make_slot("2025-03-02 20:30"))
    library = make_library(
        make_share(), old, make_summary(questions=many), make_summary("old", questions=(ASKED,))
    )
    found = planned(library)
    assert ASKED.text not in page(library, QUESTIONS)
    assert ASKED.text in page(library, questions_year_uri(2025))
    assert "2025/" in page(library, QUESTIONS)
    assert questions_year_uri(2026) in found


def test_hostile_words_stay_words():
    question = make_question(HOSTILE, topics=(HOSTILE,))
    assert "script" not in Elements(rendered(page(a_library(question), QUESTIONS))).tags


def test_open_questions_are_listed_for_their_speaker_inside_the_team():
    library = a_library(ASKED, OPEN)
    inside = rendered(page(library, "people/lin-xia.md", Audience.INTERNAL))
    assert "还没有答复的问题" in Elements(inside).headings
    text = words(inside)
    assert "林夏（示例），你好。" in text
    assert "1. 还来吗？" in text
    assert "2." not in text
    assert "还来吗" not in page(library, "people/lin-xia.md")


def test_who_is_named_to_answer_is_asked_instead_of_the_speaker():
    library = make_library(
        make_share(),
        make_person(),
        make_person("he-qing", "何青（示例）"),
        make_summary(questions=(make_question(is_answered=False, answered_by="he-qing"),)),
    )
    assert "你好" in page(library, "people/he-qing.md", Audience.INTERNAL)
    assert "你好" not in page(library, "people/lin-xia.md", Audience.INTERNAL)


def test_a_marked_answer_is_listed_on_its_playbook_until_that_links_to_it():
    uri = "playbooks/share/guest-share.md"
    library = a_library(MARKED)
    assert "这些回答该收进手册" in page(library, uri, Audience.INTERNAL)
    assert "这些回答该收进手册" not in page(library, uri)
    body = f"## 什么时候用\n\n见[怎么退](../../shares/florist/summary.md#{MARKED.anchor})。\n"
    taken = make_library(make_share(), make_playbook(body=body), make_summary(questions=(MARKED,)))
    assert "这些回答该收进手册" not in page(taken, uri, Audience.INTERNAL)
