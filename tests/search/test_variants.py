from qunce_search.variants import simplified, taiwan_words, variants_of


def test_traditional_characters_become_simplified():
    assert "遞迴與雜湊資訊".translate(simplified()) == "递回与杂凑资讯"


def test_only_variants_of_used_characters_are_listed():
    assert variants_of({"规", "群"}) == {"羣": "群", "規": "规"}


def test_taiwans_words_stand_in_simplified_characters():
    words = taiwan_words()
    assert (words["资讯"], words["程式"], words["递回"]) == ("信息", "程序", "递归")
