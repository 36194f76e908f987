from qunce.rendering.text.readings import readings


def test_chinese_is_found_by_its_sounds_and_by_their_initials():
    assert readings("改期通知") == "gaiqitongzhi gqtz"


def test_other_letters_stay_and_marks_go():
    assert readings("新人第 1 天：QQ 群") == "xinrendi1tianqqqun xrd1tqq"
