import pytest

from qunce.rendering.poster.drawable import drawable


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("🌸花店🌸怎样做", "花店怎样做"),
        ("一家人👨‍👩‍👧‍👦来了", "一家人来了"),
        ("国旗🇨🇳 数字1️⃣ 手👍🏽", "国旗 数字 手"),
        ("☕ 咖啡 ❤️ 与书", "咖啡 与书"),
        ("★ 满 10 减 1 ☆ №5 ①", "★ 满 10 减 1 ☆ №5 ①"),
        ("零宽\u200b和\u202e反向\ufeff", "零宽和反向"),
        ("两\n行\t字", "两 行 字"),
        ("私用\ue000区", "私用区"),
        ("𠮷野家", "𠮷野家"),
        ("", ""),
        ("🌸", ""),
    ],
)
def test_what_a_font_for_text_can_show_is_left(text, left):
    assert drawable(text) == left


def test_accents_piled_upon_a_letter_stay_in_their_line():
    assert len(drawable("a" + "\u0301" * 50)) <= 4
