"""Members' names and what stands for them: 群友A, 群友B … 群友Z, 群友AA."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

MEMBER = "群友"
SOMEBODY = "某位群友"
"""Who is called by a name that no message of the record was sent under."""
EVERYBODY = ("所有人", "全体成员", "all", "everyone")
MENTION = re.compile(
    r"[@＠][ \t]?(?P<name>[^\s@＠,，。.!！?？:：;；、()（）【】\[\]「」“”\u2005]{1,40})\u2005?"
)
CALLED = re.compile(
    r"^[ \t]*(?:\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}(?::\d{2})? (?P<qq>.{1,40}?)(?:\(\d{5,}\)|<\S+>)?"
    r"|(?P<dated>\S.{0,40}?)[ \t]+\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?[ \t]+\d{1,2}:\d{2}(?::\d{2})?"
    r"|(?P<clocked>\S.{0,40}?)[ \t]{2,}\d{1,2}:\d{2}"
    r"|[「“](?P<quoted>[^「」\n:：]{1,40})[:：].*)[ \t]*$",
    re.MULTILINE,
)
"""Lines of a message that were copied from a chat: they begin with a name."""
PARTS = re.compile(
    r"[\s\-—–_|｜/\\·•~～,，:：()（）\[\]【】<>《》「」@＠\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]+"
)
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢"
    "姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤褚卫"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧鍾譚陸範賈韋鄒閻龍賀顧龔萬錢嚴湯"
)
FULL_NAME = re.compile(f"[{SURNAMES}][\u4e00-\u9fff]{{1,3}}")
"""What in a nickname is most likely the name that others call its owner by."""
LETTER = re.compile(r"[^\W\d_]")
TELLING = 4
"""Characters from which a Latin name in an address is somebody's."""
BARE = 2
"""A name of fewer characters is masked only behind an @: one character is in every text."""


def letters(number: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def parts_of(name: str) -> tuple[str, ...]:
    """What a nickname is made of: 林夏-街角花店 has two."""
    return tuple(filter(None, PARTS.split(name)))


def names_called(texts: Iterable[str]) -> Iterator[str]:
    """The names at the head of lines that were copied from a chat."""
    for text in texts:
        for found in CALLED.finditer(text):
            yield next(filter(None, found.groups())).strip()


class Names:
    """Who is called what: people with a record by its name, everybody else by a letter.

    `labels` are the names of those with a record, by sender; `senders` are the names each
    sender has had. Letters are given in the order they are asked for.
    """

    def __init__(
        self, labels: Mapping[str, str], senders: Mapping[str, Iterable[str]], texts: Iterable[str]
    ) -> None:
        self._labels = dict(labels)
        self._recorded = frozenset(labels)
        self._given = 0
        self._replaced: Counter[str] = Counter()
        everything = "\n".join(texts)
        self._sender_of: dict[str, str] = {}
        for sender, names in senders.items():
            for name in names:
                self._note(name, sender, everything)
        for name in names_called([everything]):
            self._note(name, name, everything)
        self._pattern = _pattern(self._sender_of)

    @property
    def replaced(self) -> Mapping[str, int]:
        """Name of a member → how often it stood in a text without an @."""
        return self._replaced

    def label(self, sender: str) -> str:
        """What a sender is called."""
        if sender not in self._labels:
            self._labels[sender] = f"{MEMBER}{letters(self._given)}"
            self._given += 1
        return self._labels[sender]

    def masked(self, text: str) -> str:
        """The text with everybody who is known called by the label."""
        return self._pattern.sub(self._called, text) if self._pattern else text

    def are_in(self, address: str) -> bool:
        """Whether an address names a member: short Latin names are in too many of them."""
        found = self._pattern.finditer(address) if self._pattern else ()
        names = (one["mentioned"] or one["named"] for one in found)
        names = (name for name in names if self._sender_of[name] not in self._recorded)
        return any(len(name) >= TELLING or not name.isascii() for name in names)

    def without_mentions(self, text: str) -> str:
        """The text with nobody else called by an @; addresses of mail are gone by then."""
        return MENTION.sub(self._mentioned, text)

    def _note(self, name: str, sender: str, everything: str) -> None:
        """Know a name and those of its parts that are one, if a text has them at all."""
        parts = parts_of(name)
        full = (part for part in parts[1:] if FULL_NAME.fullmatch(part))
        for called in dict.fromkeys((name, *parts[:1], *full)):
            if called and called in everything and LETTER.search(called):
                self._sender_of.setdefault(called, sender)

    def _called(self, found: re.Match[str]) -> str:
        name = found["mentioned"] or found["named"]
        if found["named"] and self._sender_of[name] not in self._recorded:
            self._replaced[name] += 1
        return f"{'@' if found['mentioned'] else ''}{self.label(self._sender_of[name])}"

    def _mentioned(self, found: re.Match[str]) -> str:
        name = found["name"]
        known = (*EVERYBODY, MEMBER, *self._labels.values())
        is_known = name.lower().startswith(tuple(filter(None, known)))
        return f"@{name}" if is_known else f"@{SOMEBODY}"


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Finds each name: a long one anywhere, a short one behind an @; the longest first."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    if not ordered:
        return None
    mentioned = "|".join(map(re.escape, ordered))
    named = "|".join(_alone(name) for name in ordered if len(name) >= BARE)
    return re.compile(
        rf"(?<![A-Za-z0-9])[@＠][ \t]?(?P<mentioned>{mentioned})|(?P<named>{named or '(?!)'})"
    )


def _alone(name: str) -> str:
    """A Latin name is none inside a longer word."""
    before = r"(?<![A-Za-z0-9])" if name[0].isascii() and name[0].isalnum() else ""
    after = r"(?![A-Za-z0-9])" if name[-1].isascii() and name[-1].isalnum() else ""
    return f"{before}{re.escape(name)}{after}"
