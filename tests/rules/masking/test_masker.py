"""What is masked in a text and an address, and what is let stand."""

import pytest

from qunce.rules.masking.masker import Masker, folded
from qunce.rules.masking.names import Names, letters

SENDERS = {"1": ["小明"], "2": ["Amy"], "3": ["王五-北京"], "4": ["A0 赵若曦"], "5": ["花"]}
TEXTS = ["小明 Amy 王五 赵若曦 花 family"]


@pytest.fixture
def masker():
    return Masker(
        Names({"9": "林夏"}, {**SENDERS, "9": ["夏天的花", "flower"]}, [*TEXTS, "夏天的花 flower"])
    )


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("手机号", "138 0013 8000"),
        ("手机号", "１３８００１３８０００"),
        ("手机号", "138.0013.8000"),
        ("手机号", "+86-138-0013-8000"),
        ("手机号", "一三八零零一三八零零零"),
        ("手机号", "幺三八零零幺三八零零零"),
        ("手机号", "壹叁捌零零壹叁捌零零零"),
        ("手机号", "138/0013/8000"),
        ("手机号", "138 - 0013 - 8000"),
        ("手机号", "138。0013。8000"),
        ("手机号", "138OO138OOO"),
        ("手机号", "l3800138000"),
        ("邮箱", "abc#qq.com"),
        ("邮箱", "abc at qq dot com"),
        ("电话", "010-88886666转801"),
        ("电话", "（0571）8765 4321"),
        ("电话", "400-800-1234"),
        ("微信号", "wxid_abcdefg12345"),
        ("邮箱", "12345678@qq.com"),
        ("邮箱", "abc艾特qq点com"),
        ("邮箱", "lin＠example.cn"),
        ("身份证号", "110105 19491231 002X"),
        ("银行卡号", "6222 0200 0000 0000 000"),
        ("长号码", "110105491231002"),
        ("长号码", "6222 0200 0000 0000 001"),
    ],
)
def test_a_number_is_masked_and_counted(masker, kind, text):
    assert masker.text(f"找他，{text}，可以") == f"找他，【{kind}】，可以"
    assert masker.counts == {kind: 1}


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("微信号：linxia2020", "微信号：【微信号】"),
        ("微信是linxia", "微信是【微信号】"),
        ("加我 v linxia2020", "加我 v 【微信号】"),
        ("V：linxia-88", "V：【微信号】"),
        ("＋V linxia88", "＋V 【微信号】"),
        ("WeChat ID: LinXia", "WeChat ID: 【微信号】"),
        ("微信号 huahuaflower", "微信号 【微信号】"),
        ("微信搜索huahuaflower", "微信搜索【微信号】"),
        ("VX huahuaflower", "VX 【微信号】"),
        ("v：huahuaflower", "v：【微信号】"),
        ("加薇 huahuaflower", "加薇 【微信号】"),
        ("huahuaflower 是我的微信号", "【微信号】 是我的微信号"),
        ("huahua_88（微信）", "【微信号】（微信）"),
        ("加好友 huahua88", "加好友 【账号】"),
        ("抖音号：huahua88", "抖音号：【账号】"),
        ("红包五百", "红包【金额】"),
        ("转账两百五", "转账【金额】"),
        ("轉帳一千多", "轉帳【金额】"),
        ("转我 300", "转我 【金额】"),
        ("QQ：123456", "QQ：【QQ 号】"),
        ("q 群 345678901", "q 群 【QQ 号】"),
        ("QQ号是 3 4 5 6 7 8 9", "QQ号是 【QQ 号】"),
        ("发了个 200 块的红包", "发了个 【金额】的红包"),
        ("红包两百块", "红包【金额】"),
        ("[转账] 88", "[转账] 【金额】"),
        ("群收款每人 35", "群收款每人 【金额】"),
        ("转账 ¥1,200.50 到了", "转账 【金额】到了"),
    ],
)
def test_what_tells_an_account_or_an_amount_stays_and_the_value_goes(masker, text, masked):
    assert masker.text(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "发了 5 个红包，3 个人没抢到",
        "营业额 120000 元，来了 300 人",
        "销售额1200000元",
        "2026-12-06 20:30 到 2026-12-06 22:00",
        "20261206 那一场",
        "微信群里 300 人，微信小程序 miniapp 做的",
        "用 wxwork 登录",
        "Q：12000 人的群怎么管，q3 2026 计划",
        "红包封面 3 款，发了 3 轮，来了一百二十人，一百多人没抢到",
        "第二十三期讲红包，三十分钟讲完",
        "小薇 hello，WeChat（微信）和微信公众号 service 一样",
        "family 都在",
        "@所有人 看公告",
    ],
)
def test_what_says_nothing_of_anybody_stays(masker, text):
    assert masker.text(text) == text
    assert masker.counts == {}


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("小明说得对", "群友A说得对"),
        ("@小明\u2005 你看", "@群友A 你看"),
        ("Amy, family", "群友A, family"),
        ("王五说过", "群友A说过"),
        ("若曦？不，赵若曦", "若曦？不，群友A"),
        ("一束花，@花 你说", "一束花，@群友A 你说"),
        ("夏天的花说过", "林夏说过"),
        ("@没见过的人 你好", "@某位群友 你好"),
        ("小明问小明，Amy 答", "群友A问群友A，群友B 答"),
    ],
)
def test_members_are_letters_and_people_with_a_record_have_its_name(masker, text, masked):
    assert masker.text(text) == masked


def test_a_name_that_only_a_copied_line_has_is_masked():
    text = "我抄一段：\n陌上人  20:01\n陌上人说好"
    masker = Masker(Names({}, {}, [text]))
    assert masker.text(text) == "我抄一段：\n群友A  20:01\n群友A说好"


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ("https://a.example/x?phone=13800138000", "https://a.example/x"),
        ("https://a.example/x?a=%31%33%38%30%30%31%33%38%30%30%30", "https://a.example/x"),
        ("https://a.example/x?next=https%3A%2F%2Fb.cn%3Ftel%3D1", "https://a.example/x"),
        ("https://a.example/t#wxid_abcdef", "https://a.example/t"),
        ("https://a.example/13800138000", None),
        ("https://u:p@a.example/", None),
        ("https://a.example/u/%E5%B0%8F%E6%98%8E", None),
        (
            "https://mp.weixin.qq.com/s?mid=2247483650&idx=1",
            "https://mp.weixin.qq.com/s?mid=2247483650&idx=1",
        ),
        ("www.a.example/x", "https://www.a.example/x"),
        ("https://a.example/watch?v=d7fFCGGn0Wc", "https://a.example/watch?v=d7fFCGGn0Wc"),
        ("https://a.example/d/Gwxhskf0xPX2U", "https://a.example/d/Gwxhskf0xPX2U"),
        ("https://a.example/flower", "https://a.example/flower"),
        (f"https://a.example/{'x' * 600}", None),
        ("https://a.example/p/123456789", "https://a.example/p/123456789"),
    ],
)
def test_an_address_keeps_what_tells_nothing(masker, address, left):
    assert masker.link(address) == left


def test_folding_leaves_every_character_at_its_place():
    text = "ＡＢ１２①㎡ﬁ\u200d字İ"
    assert len(folded(text)) == len(text)


def test_after_z_comes_aa():
    assert [letters(number) for number in (0, 25, 26, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA")
    ]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("看[这里](https://a.example/x_(y))。", "看[这里](【链接】)。"),
        ("见 https://a.example/x，再看 www.b.example", "见 【链接】，再看 【链接】"),
    ],
)
def test_an_address_in_a_text_ends_where_its_sentence_goes_on(masker, text, masked):
    assert masker.text(text) == masked
