"""A thousand made-up records full of personal data: none of it is left in a draft.

What counts as personal data is said here once more, without a word of the code under test: the
digits of each planted number in a row, whatever stood between them, the amounts, the names.
"""

import random
import re
import unicodedata
from io import BytesIO
from urllib.parse import quote, unquote

import pytest

from qunce.model.share import Permission
from qunce.reading.chats.opening import open_chat
from qunce.rules.chat.draft import draft_of
from qunce.rules.chat.gathering import gather
from qunce.rules.chat.roles import Known, Part, cast_of
from qunce.writing.first_words import QuestionWords, SummaryWords, summary_body
from tests.builders import make_share
from tests.chat_files import WRITERS, ZONE, Said

RECORDS = 1000
SURNAMES, GIVEN = "赵钱孙李陈褚卫蒋沈韩", "若曦梓涵雨桐浩然思远嘉懿"
PEOPLE = (Known("林夏", ("林夏",), Part.SPEAKER), Known("周屿", ("周屿",), Part.HOST))

PERSONAL = {
    "手机号": re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)"),
    "座机": re.compile(r"(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)"),
    "身份证": re.compile(r"(?<!\d)\d{17}[\dXx]"),
    "银行卡": re.compile(r"(?<!\d)\d{16,19}(?!\d)"),
    "邮箱": re.compile(r"[\w.+-]+@[\w-]+\.\w+"),
    "微信号": re.compile(
        r"wxid_\w+|(?:微信|vx|V信|v)\S{0,3}[:： ]\s*[a-zA-Z][\w-]{5,}", re.IGNORECASE
    ),
    "QQ": re.compile(r"(?:qq|扣扣)\D{0,4}[1-9]\d{4,}", re.IGNORECASE),
    "金额": re.compile(r"(?:红包|转账)[^。\n]{0,8}\d+(?:\.\d+)?\s*(?:元|块)|[¥￥]\s*\d"),
}


def plain(text):
    """As a machine that looks for numbers would see it: decoded, half-width, without gaps."""
    text = unicodedata.normalize("NFKC", unquote(unquote(text)))
    text = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text).replace("\\", "")
    return text, re.sub(r"(?<=\d)[ \-.·\u2010-\u2015]+(?=\d)", "", text)


class Planter:
    """Makes up personal data and remembers it."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.planted: list[str] = []

    def digits(self, count):
        return "".join(self.random.choice("0123456789") for _ in range(count))

    def note(self, secret, shown=None):
        self.planted.append(secret)
        return secret if shown is None else shown

    def mobile(self):
        number = self.random.choice(["13", "15", "17", "18", "19"])[:2] + self.digits(9)
        gap = self.random.choice(["", " ", "-", "–", "·"])
        shown = self.random.choice(
            [
                number,
                gap.join((number[:3], number[3:7], number[7:])),
                f"+86 {number}",
                f"0086-{number}",
                "".join(chr(ord(char) + 0xFEE0) for char in number),
                " ".join(number),
                f"电话{number}转我",
            ]
        )
        return self.note(number, shown)

    def landline(self):
        number = f"0{self.random.choice(['10', '21', '571', '755'])}-{self.random.choice('2345678')}{self.digits(7)}"
        return self.note(number.replace("-", ""), number)

    def id_card(self):
        body = f"110105{self.random.randint(1950, 2005)}{self.random.randint(1, 12):02}{self.random.randint(1, 28):02}{self.digits(3)}"
        weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        total = sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
        return self.note(body, body + "10X98765432"[total % 11])

    def card(self):
        body = "622202" + self.digits(12)
        for last in "0123456789":
            digits = [int(char) for char in reversed(body + last)]
            if (
                sum(d if n % 2 == 0 else sum(divmod(d * 2, 10)) for n, d in enumerate(digits)) % 10
                == 0
            ):
                number = body + last
                break
        shown = self.random.choice([number, " ".join(re.findall(".{1,4}", number))])
        return self.note(number, shown)

    def mail(self):
        name = self.random.choice(["zhao.ruoxi", "lin_88", self.digits(8)]) + self.digits(3)
        return self.note(
            name, f"{name}@{self.random.choice(['qq.com', '163.com', 'mail.example.cn'])}"
        )

    def wechat(self):
        account = (
            self.random.choice("abcdefg")
            + self.random.choice(["hua", "dian_", "x-"])
            + self.digits(5)
        )
        lead = self.random.choice(["微信：", "微信号:", "加我 v ", "V信 ", "vx:", "加微信", "wx "])
        return self.note(account, f"{lead}{account}")

    def wxid(self):
        account = "wxid_" + "".join(self.random.choice("abcdefghij0123456789") for _ in range(14))
        return self.note(account)

    def qq(self):
        number = self.random.choice("123456789") + self.digits(self.random.randint(5, 10))
        return self.note(
            number, self.random.choice(["QQ：{}", "qq {}", "扣扣号{}", "QQ号是 {}"]).format(number)
        )

    def money(self):
        amount = f"{self.random.randint(10, 9999)}.{self.random.randint(10, 99)}"
        shown = self.random.choice(
            ["刚发了红包 {} 元", "[转账] ¥{}", "转账{}块给你", "{} 元的红包谁抢了"]
        )
        return self.note(amount, shown.format(amount))

    def address(self):
        number = "139" + self.digits(8)
        self.planted.append(number)
        shown = self.random.choice(
            [number, quote(quote(number)), "".join(f"%{ord(c):02X}" for c in number)]
        )
        return f"https://qunce.example/a/{self.random.randint(1, 99)}?from={shown}#{shown}"

    def anything(self):
        makers = [self.mobile, self.landline, self.id_card, self.card, self.mail, self.wechat]
        makers += [self.wxid, self.qq, self.money, self.address]
        return self.random.choice(makers)()


def member(planter):
    name = planter.random.choice(SURNAMES) + "".join(planter.random.sample(GIVEN, 2))
    decorated = planter.random.choice(
        ["{}", "{}-花店", "🌸{}", "{}（杭州）", "A0 {}", "{}|13900001111"]
    )
    return name, decorated.format(name)


def record(planter):
    members = [member(planter) for _ in range(4)]
    pick = planter.random.choice
    said = [Said(decorated, f"我是{name}，来听课。") for name, decorated in members]
    said += [Said("林夏", f"大家好，先说一件事：{planter.anything()}，不要记在本子上。")]
    said += [Said("林夏", f"{pick(members)[0]}上次说的，{planter.anything()} {planter.anything()}")]
    said += [Said("周屿", "下面答疑，大家可以提问。")]
    for _ in range(3):
        name, decorated = pick(members)
        other, other_decorated = pick(members)
        said.append(
            Said(decorated, f"@{other_decorated} 请问{planter.anything()}怎么办？{other}也想问")
        )
        said.append(Said("林夏", f"@{decorated}\u2005 {name}，不劝他。{planter.anything()}"))
    said.append(Said(pick(members)[1], f"还有人没答到：{planter.anything()}怎么处理？"))
    return said, [name for name, _ in members]


def draft_text(format, said):
    chat = open_chat(BytesIO(WRITERS[format](said).encode()))
    gathered = gather(chat.entries(ZONE), None)
    made = draft_of(gathered, cast_of(gathered.names, PEOPLE), None, Permission.ANONYMOUS)
    words = SummaryWords(
        sections=made.talk,
        questions=[
            QuestionWords(one.title, one.told, one.quoted, one.answers) for one in made.answered
        ],
        links=made.links,
        unanswered=made.unanswered,
    )
    assert made.answered
    return "\n".join([summary_body(make_share(), words), *made.takeaways]), made


@pytest.mark.parametrize("format", WRITERS)
def test_nothing_planted_is_left(format):
    for seed in range(RECORDS // len(WRITERS) + 1):
        planter = Planter(f"{format}-{seed}")
        said, names = record(planter)
        text, made = draft_text(format, said)
        seen, joined = plain(text)
        hits = {
            kind: found[0]
            for kind, pattern in PERSONAL.items()
            if (found := pattern.search(joined))
        }
        assert hits == {}, (seed, text)
        assert [one for one in planter.planted if one in joined or one in seen] == [], (seed, text)
        assert [name for name in names if name in seen] == [], (seed, text)
        assert sum(made.masked.values()) > 0


def test_the_pattern_finds_what_was_planted():
    planter = Planter("before")
    found = 0
    for _ in range(200):
        said, _ = record(planter)
        _, joined = plain("\n".join(one.text for one in said))
        found += any(pattern.search(joined) for pattern in PERSONAL.values())
    assert found == 200
