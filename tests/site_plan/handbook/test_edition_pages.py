from tests.builders import make_edition, make_library, make_playbook, make_snippet
from tests.site_plan.planning import pages_of

BOOK = make_playbook()
GENERAL = make_snippet("checkin-daily", title="每日签到题")
OWN = make_snippet(
    "camp-homework", title="当天的作业", edition="training-camp", instead_of="checkin-daily"
)
LIBRARY = make_library(
    *(make_edition(), make_edition("book-club", title="读书会"), BOOK, GENERAL, OWN),
    examples={"checkin-question": (BOOK.path,)},
)
PAGES = pages_of(LIBRARY)


def test_an_edition_shows_its_examples_with_the_pages_where_they_stand():
    page = PAGES["editions/training-camp.md"]
    assert "<p>今天练了几行？</p>" in page
    assert f'<a href="../../playbooks/share/guest-share/">{BOOK.title}</a>' in page


def test_an_edition_lists_its_texts_and_what_they_are_sent_instead_of():
    page = PAGES["editions/training-camp.md"]
    assert "当天的作业" in page
    assert "代替“每日签到题”" in page
    assert "当天的作业" not in PAGES["editions/book-club.md"]


def test_a_text_leads_to_its_versions_and_these_lead_back():
    assert 'data-version="training-camp"' in PAGES["snippets/checkin-daily.md"]
    assert "教育训练营：当天的作业" in PAGES["snippets/checkin-daily.md"]
    assert "通用的是“每日签到题”" in PAGES["snippets/camp-homework.md"]
    assert "data-version" not in PAGES["snippets/camp-homework.md"]


def test_the_handbook_asks_for_the_line_of_business_where_there_are_editions():
    assert "你的群是哪一行" in PAGES["playbooks/index.md"]
    without = pages_of(make_library(make_playbook()))
    assert "你的群是哪一行" not in without["playbooks/index.md"]
    assert "editions/index.md" not in without


def test_rows_of_the_index_say_which_edition_they_are_for():
    index = PAGES["snippets/index.md"]
    assert 'data-edition="training-camp"' in index
    assert '<option value="book-club">读书会</option>' in index
