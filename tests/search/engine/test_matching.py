"""What somebody types, and the page he means."""

import pytest

MEANT = {
    "the title": [("快速排序", "快速排序"), ("群规与三级处理", "群规与三级处理")],
    "its beginning": [("嘉宾", "嘉宾分享"), ("kmp", "KMP 算法")],
    "a part of it": [("机房", "重庆机房搬迁"), ("三级处理", "群规与三级处理")],
    "a part across two words": [("速排", "快速排序"), ("尸群", "僵尸群诊断")],
    "a heading": [("三路划分", "快速排序"), ("校验清单", "重庆机房搬迁")],
    "what the text says": [("大根堆", "堆排序"), ("私聊提醒", "群规与三级处理")],
    "one character": [("割", "割点和桥"), ("僵", "僵尸群诊断"), ("桥", "割点和桥")],
    "words in another order": [("分享 嘉宾", "嘉宾分享"), ("排序 快速", "快速排序")],
    "latin before chinese": [("kmp算法", "KMP 算法"), ("KMP 前缀函数", "KMP 算法")],
    "words a mark joins": [("T-2公告", "倒数清单"), ("t-2 公告", "倒数清单")],
    "words joined without the mark": [("rtdetr", "检测模型"), ("RT-DETR", "检测模型")],
    "a character beside latin": [("go群", "用 Go 写群机器人")],
    "a character whose pairs the title lacks": [("第3天新人", "新人第 3 天")],
    "full width letters": [("ＫＭＰ", "KMP 算法")],
    "a name only code has": [("find_playbook_by_slug", "接口说明"), ("registry", "接口说明")],
    "the beginning of a latin word": [("regis", "接口说明")],
    "a homophone": [("预搞公告", "预告公告"), ("将尸群", "僵尸群诊断")],
    "a wrong character": [("嘉宾分想", "嘉宾分享"), ("快速牌序", "快速排序")],
    "a missing character": [("僵群诊断", "僵尸群诊断"), ("快排序", "快速排序")],
    "a wrong last character": [("僵尸群诊短", "僵尸群诊断")],
    "exchanged characters": [("预告告公", "预告公告"), ("快排速序", "快速排序")],
    "a misspelt latin word": [("algoritm kmp", "KMP 算法"), ("kmp 算法s", "KMP 算法")],
    "pinyin": [("jiangshiqun", "僵尸群诊断"), ("yugao gonggao", "预告公告")],
    "pinyin of a word read otherwise": [("chongqing", "重庆机房搬迁")],
    "pinyin not finished": [("kuaisupai", "快速排序"), ("jiabinfenx", "嘉宾分享")],
    "pinyin beside characters": [("kmpsuanfa", "KMP 算法"), ("yugao公告", "预告公告")],
    "initials": [("kspx", "快速排序"), ("jsqzd", "僵尸群诊断"), ("kmpsf", "KMP 算法")],
    "an abbreviation": [("快排", "快速排序")],
    "traditional characters": [("殭屍群診斷", "僵尸群诊断"), ("重慶機房", "重庆机房搬迁")],
    "taiwan's words": [("伺服器", "重庆机房搬迁")],
    "a synonym that ships": [("拉新活动", "裂变活动"), ("讲师", "嘉宾分享")],
    "a synonym of the site": [("数据中心", "重庆机房搬迁")],
    "a question the page says it answers": [("老是忘怎么督促", "七天签到计划")],
    "a question": [
        ("群里没人说话怎么办", "僵尸群诊断"),
        ("有人发广告怎么处理？", "群规与三级处理"),
        # The browser's dictionary has no 签到 and holds 到 to say nothing.
        ("怎么催大家签到", "七天签到计划"),
        ("怎样签到", "七天签到计划"),
    ],
    "a sign": [
        (sign, "符号页") for sign in ("📢", "✅", "★", "★★★", "→", "¥", "￥", "📢公告 打勾")
    ],
    "a sentence word for word": [("文本里的出现次数可以顺着", "KMP 算法")],
}


@pytest.mark.parametrize(
    ("query", "title"),
    [
        pytest.param(*pair, id=f"{kind}: {pair[0]}")
        for kind, pairs in MEANT.items()
        for pair in pairs
    ],
)
def test_the_page_meant_comes_first(engine, query, title):
    assert engine.first(query) == title


OTHER_WORDS = """async () => {
  await qunceSearch.start();
  const index = { synonyms: ["乙 戊 甲", "甲 丙 丁"] };
  return qunceSearch.synonyms({ folded: "甲乙", key: "甲乙", runs: [], terms: [] }, index);
}"""


def test_other_words_are_tried_in_turn_and_then_together(engine):
    texts = [spelling["text"] for spelling in engine.page.evaluate(OTHER_WORDS)]
    assert texts == [" 丙 乙", "甲 戊 ", " 丁 乙", " 丙  戊 "]


def test_a_quotation_comes_before_texts_that_only_have_its_pairs(engine):
    assert engine.titles("它的出现次数")[:2] == ["KMP 算法", "字符串计数"]


def test_a_page_that_asks_to_stay_out_is_not_found(engine):
    assert "不给人找的页" not in engine.titles("金丝雀暗号")


def test_a_boosted_page_comes_before_its_better_match(engine):
    assert engine.titles("绿茶")[:2] == ["买茶的门道", "泡茶的水温"]


def test_where_nothing_is_found_the_nearest_titles_are_named(engine):
    answer = engine.ask("jiabingfenxiang")
    assert (answer["results"], answer["suggestions"][:1]) == ([], ["嘉宾分享"])


def test_what_was_meant_is_suggested_whole_and_once(engine):
    assert engine.ask("嘉宾分想")["suggestions"] == ["嘉宾分享"]


def test_marked_are_the_words_of_the_query(engine):
    assert engine.ask("群规")["terms"] == ["群规"]
    assert engine.ask("jiangshiqun")["terms"] == ["jiangshiqun", "僵尸群"]
    assert engine.ask("T-2公告")["terms"] == ["t-2", "公告"]
