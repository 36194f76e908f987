import pytest

from qunce.model.channel import URL, Unit, weigh
from qunce.rendering.publishing.short_texts import (
    fitted,
    group_parts,
    moments_text,
    weibo_text,
    whole_text,
    xiaohongshu_post,
)
from tests.rendering.publishing.articles import make_article

LONG = make_article(
    "\n\n".join(f"## 第 {n} 件\n\n{'先问一句，再给出路。' * 12}" for n in range(9)),
    title="怎样在三个月里让第一批老顾客还愿意说话，还愿意帮忙，还愿意把朋友带来的那些小事",
    takeaways=tuple(f"第 {n} 条要带走的话写得很长很长，" + "说了又说" * 9 for n in range(5)),
)
USUAL = make_article()


@pytest.mark.parametrize("article", [USUAL, LONG])
def test_no_text_is_over_what_its_place_bears(article):
    post = xiaohongshu_post(article)
    assert max(map(len, group_parts(whole_text(article)))) <= 500
    assert weigh(weibo_text(article), Unit.WEIBO) <= 140
    assert weigh(post.title, Unit.UTF16_WEIGHT) <= 20
    assert weigh(post.text, Unit.UTF16_WEIGHT) <= 1000


@pytest.mark.parametrize(
    ("typed", "pasted"),
    [("每群 10~20 人，20~30 岁", None), ("转化率 <5% 就停", "转化率 ＜5% 就停")],
)
def test_a_sign_of_markdown_in_a_takeaway_gets_no_backslash(typed, pasted):
    text = whole_text(make_article(takeaways=(typed, "第二条", "第三条")))
    assert f"1. {pasted or typed}\n" in text


def test_parts_are_numbered_and_together_are_the_whole():
    parts = group_parts(whole_text(LONG))
    assert [part.split("\n")[0] for part in parts] == [
        f"({n}/{len(parts)})" for n in range(1, len(parts) + 1)
    ]
    words = "".join("".join(part.split("\n")[1:]) for part in parts)
    assert words == whole_text(LONG).replace("\n", "")


def test_a_part_ends_with_a_sentence_or_a_line():
    lines = whole_text(LONG).split("\n")
    ends = [part.split("\n")[-1] for part in group_parts(whole_text(LONG))[:-1]]
    assert [end for end in ends if not end.endswith("。") and end not in lines] == []


def test_the_address_stands_free_in_groups_and_on_weibo_and_nowhere_it_cannot_be_pressed():
    for text in (group_parts(whole_text(USUAL))[-1], weibo_text(USUAL)):
        assert f" {USUAL.url}" in text
        assert text.endswith(USUAL.url)
    for text in (xiaohongshu_post(USUAL).text, moments_text(USUAL)):
        assert not URL.search(text)


def test_xiaohongshu_has_steps_and_tags():
    assert xiaohongshu_post(USUAL).text.endswith("3. 奖励先算账再宣布\n\n#花店 #案例")


def test_moments_say_what_it_is_about_in_the_first_two_lines():
    assert moments_text(USUAL).split("\n")[:2] == [USUAL.title, "• 先让一个人被看见"]


def test_what_is_not_confirmed_says_so_everywhere():
    article = make_article(warning="【不要外发】", url="")
    post = xiaohongshu_post(article).text
    for text in (whole_text(article), weibo_text(article), post, moments_text(article)):
        assert "【不要外发】" in text
        assert "嘉宾看过" not in text


def test_words_that_were_taken_back_are_not_said():
    text = whole_text(make_article("~~一律不退~~改为照法律来。\n\n- ~~不退~~\n- 先问"))
    assert ("不退" in text, "\n改为照法律来。\n\n• 先问" in text) == (False, True)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("短的", 10, "短的"),
        ("第一句，第二句，第三句", 7, "第一句，第二句"),
        ("没有标点的一个长句子", 5, "没有标点…"),
        ("很长的第一句没有停顿，后面", 4, "很长的…"),
    ],
)
def test_a_title_is_cut_at_a_clause_where_one_fits(text, limit, expected):
    assert fitted(text, Unit.CHARACTERS, limit) == expected
