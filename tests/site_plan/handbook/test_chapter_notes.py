from qunce.site_plan.handbook.chapter_notes import chapter_note
from tests.builders import make_item, make_library, make_playbook, make_share, make_snippet
from tests.site_plan.planning import site_of

BOOK = make_playbook(
    items=(make_item("a"), make_item("b", required=False), make_item("c", snippet="sent")),
    body="## 相关文案\n\n/// snippet | shown\n///\n",
    snippets=("shown", "sent", "left"),
    metrics=("签到率", "兑付率"),
)
SITE = site_of(make_library(BOOK, make_share(), *map(make_snippet, BOOK.snippets)))


def note(title, book=BOOK):
    return chapter_note(SITE, book, title)


def test_a_chapter_counts_what_is_in_it():
    assert note("步骤与清单") == "3 条，2 条必做"
    assert note("相关文案") == "1 段"
    assert note("还会用到的文案") == "2 段"
    assert note("在用它的分享") == "1 场"


def test_a_chapter_of_names_says_them():
    assert note("数据与复盘") == "签到率、兑付率"
    assert note("什么时候用") == "每周一次"


def test_a_chapter_with_nothing_to_count_says_nothing():
    assert note("关键标准") == ""
    assert note("步骤与清单", make_playbook(items=())) == ""
    assert note("相关文案", make_playbook(snippets=(), items=())) == ""
