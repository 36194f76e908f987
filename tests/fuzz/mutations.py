"""Texts nobody would think of: real bodies with pieces exchanged, and bodies from a grammar."""

from collections.abc import Callable, Sequence
from random import Random

SIGNS = [
    *"\t\r\0 　\u00a0\u200b\u2028\ufeff#&*!|>%@`'\"[]{}()-+:,\n/\\~^=_<.$",
    *"：，“”、【】｜｛｝（）［］①★📢𠮷",
]
PIECES = [
    *("- ", "* ", "+ ", "1. ", "2) ", "> ", "    ", "\t", "- [ ] ", "- [x] ", "-[ ] ", "□ "),
    *("```\n", "~~~\n", "````群消息\n", "/// qa | 问\n", "///\n", "/// summaries\n", "/// x\n"),
    *("<div>", "</div>", "<b>", "<br/>", "<!-- ", " -->", "<!", "<?", "<a b='", "&amp;", "&#0;"),
    *("[", "](", ")", "![", "][", "]: ", "[^1]", "[^1]: ", "<http://[>", "[x](http://[)", "{#a}"),
    *("**", "__", "~~", "***", "`", "``", "| a | b |\n|---|---|\n", "---\n", "===\n", "# ", "\n\n"),
    *(
        "!!! note\n    ",
        '??? note "甲"\n    ',
        ":   ",
        "{: ",
        " }",
        "{{主题}}",
        "{{",
        "<<<<<<< HEAD\n",
    ),
]
WORDS = ["甲", "发公告", "重点：", "a", "http://例子.中国/", "12", "2026. ", "。", " "]
CONFIG = [
    "null",
    "[]",
    "{}",
    "true",
    "5",
    "'",
    '"',
    "!!python/name:os.system ",
    "&a ",
    "*a",
    "- ",
    "? ",
]


def mutated(text: str, others: Sequence[str], random: Random) -> str:
    """A text with a few of its pieces cut, doubled, exchanged or put elsewhere."""
    for _ in range(random.randint(1, 4)):
        text = random.choice(MUTATIONS)(text, others, random)
    return text


def grown(random: Random) -> str:
    """A body from a grammar of Markdown's own signs."""
    if random.random() < 0.1:
        return "".join(random.choices(PIECES, k=3)) * random.choice([3, 30, 300, 3000])
    lines = [_line(random) for _ in range(random.randint(1, 25))]
    return "\n".join(lines)


def gentle(text: str, random: Random) -> str:
    """A body with lines nobody could object to; most of them can be built."""
    lines = text.split("\n")
    for number in range(random.randint(1, 6)):
        added = random.choice(
            [
                *("一段", "- 甲\n  - 乙\n    1. 丙", "> 引\n> - 甲", "甲 | 乙\n--|--\n1 | 2"),
                *(
                    "```\n[ <b *a\n```",
                    "__重点：__请看 ~~原价 99~~",
                    "12 < 34 & 5 > 3",
                    "!!! note\n    甲",
                ),
                *(
                    "    代码",
                    "甲[^1]\n\n[^1]: 注",
                    "/// qa | 问 <b>\n- 答\n///",
                    "<b>粗</b> <i",
                    "\\*a\\*",
                ),
                f"要做：\n- [ ] 甲 {{#fuzz-{number}-{random.randint(0, 10**9)}}}",
                f"{random.choice(WORDS)}{random.choice(SIGNS[6:])}{random.choice(WORDS)}",
            ]
        )
        lines.insert(random.randint(0, len(lines)), f"\n{added}\n")
    return "\n".join(lines)


def config(text: str, random: Random) -> str:
    """mkdocs.yml with a value or a line of it replaced."""
    lines = text.split("\n")
    for _ in range(random.randint(1, 2)):
        at = random.randrange(len(lines))
        key, colon, _ = lines[at].partition(":")
        lines[at] = random.choice(
            [
                f"{key}{colon} {random.choice(CONFIG)}",
                lines[at] + random.choice(SIGNS),
                random.choice(["", " ", "  ", "\t"]) + lines[at],
                random.choice(lines),
                "",
                lines[at].replace(":", "："),
            ]
        )
    return "\n".join(lines)


def _line(random: Random) -> str:
    starts = "".join(random.choices([*PIECES[:12], "  ", "", ""], k=random.randint(0, 3)))
    inside = [
        random.choice(random.choice([PIECES, WORDS, WORDS, SIGNS]))
        for _ in range(random.randint(0, 6))
    ]
    tail = f" {{#i{random.randint(0, 10**6)}}}" if "[" in starts else ""
    return starts + "".join(inside) + tail


def _span(text: str, random: Random, longest: int = 40) -> tuple[int, int]:
    start = random.randint(0, len(text))
    return start, min(len(text), start + random.randint(0, longest))


def _cut(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _span(text, random)
    return text[:start] + text[end:]


def _double(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _span(text, random)
    return text[:end] + text[start:end] * random.choice([1, 2, 50]) + text[end:]


def _put(text: str, _: Sequence[str], random: Random) -> str:
    start, end = _span(text, random, 5)
    put = "".join(random.choices([*SIGNS, *PIECES], k=random.randint(1, 3)))
    return text[:start] + put + text[end:]


def _cross(text: str, others: Sequence[str], random: Random) -> str:
    other = random.choice(others)
    start, end = _span(other, random, 400)
    at = random.randint(0, len(text))
    return text[:at] + other[start:end] + text[at:]


def _indent(text: str, _: Sequence[str], random: Random) -> str:
    lines = text.split("\n")
    start = random.randrange(len(lines))
    by = random.choice([" ", "  ", "    ", "\t", "> ", "- "])
    for at in range(start, min(len(lines), start + random.randint(1, 6))):
        lines[at] = by + lines[at]
    return "\n".join(lines)


def _shuffle(text: str, _: Sequence[str], random: Random) -> str:
    lines = text.split("\n")
    start = random.randrange(len(lines))
    part = lines[start : start + 5]
    random.shuffle(part)
    lines[start : start + 5] = part
    return "\n".join(lines)


MUTATIONS: tuple[Callable[[str, Sequence[str], Random], str], ...] = (
    *(_cut, _double, _put, _put, _cross, _indent, _shuffle),
)
