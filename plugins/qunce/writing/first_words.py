"""The bodies that new records begin with."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qunce.model.placeholder import Subject
from qunce.model.playbook import PLAYBOOK_HEADINGS
from qunce.model.share import Permission, Share
from qunce.writing.plain_markdown import as_address, as_text, as_words

SERIES_BODY = "<!-- 这个系列是什么：谁来讲，讲给谁听。 -->"

EDITION_BODY = "<!-- 这一行怎么用这本手册：哪里和别的群不一样，先做哪三件。 -->"

RETRO_BODY = "<!-- 还想留下来的话。说到事，不说到人。 -->"

SNIPPET_TEXTS = {
    Subject.SHARE: "【{{主题}}】\n{{时间}}，{{嘉宾}}和大家聊聊。",
    Subject.GROUP: "欢迎来到{{群名}}。",
    Subject.PERSON: "{{称呼}}，你好。",
    Subject.SERIES: "【{{系列}}】{{固定时间}}",
    Subject.NONE: "在这里写要发的话。",
}

PLAYBOOK_SECTIONS = {
    "什么时候用": "- 什么情况下用，写得具体些。\n\n不适合：哪些情况别用。",
    "谁来做": "| 角色 | 做什么 | 花多久 |\n|---|---|---|\n| 运营 | 待填 | 待填 |",
    "步骤与清单": "- [ ] 写第一步 {#first-step role=运营 required}",
    "关键标准": "- 做到什么样算好。",
    "常见问题与应急": "| 情况 | 马上做 | 之后 |\n|---|---|---|\n| 待填 | 待填 | 待填 |",
    "数据与复盘": "- 看哪个数，什么时候看。",
    "相关文案": "用得上的文案列在这里。",
}

TO_WRITE = "待写。"
"""What a summary is not published with."""
QUESTIONS = f"""\
<!-- 一个问题一块，问题写成一句话；提问的人不写名字。 -->

/// qa | 问题写成一句话？
{TO_WRITE}
///"""
RETOLD_QUESTIONS = f"""\
<!-- 嘉宾不同意引用成员的话：问了什么、怎么答，都用自己的话写，不用问答块。 -->

{TO_WRITE}"""


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """A question and its answer, plain text."""

    title: str
    told: str
    """Who asked and who answered."""
    quoted: str
    """All that the member said, where the title is shorter; beginning with `群友A：`."""
    answers: Sequence[str]


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """What a summary's sections begin with, plain text; an empty one says what belongs there."""

    sections: Sequence[tuple[str, Sequence[str]]] = ()
    """讲了什么: heading, empty for none, and paragraphs."""
    questions: Sequence[QuestionWords] = ()
    unanswered: Sequence[str] = ()
    """Each as its title, or beginning with `群友A：`."""
    links: Sequence[str] = ()


def snippet_body(subject: Subject, channels: Iterable[str]) -> str:
    """A text for each channel, with placeholders that the subject knows."""
    fences = (f"```{name}\n{SNIPPET_TEXTS[subject]}\n```" for name in channels)
    return "\n\n".join(["什么时候发、发给谁，写在这里。", *fences])


def playbook_body() -> str:
    """Every section a playbook has, in order."""
    return "\n\n".join(f"## {title}\n\n{PLAYBOOK_SECTIONS[title]}" for title in PLAYBOOK_HEADINGS)


def summary_body(share: Share, words: SummaryWords) -> str:
    """The sections of every summary, with what is known; questions as the consent allows.

    Whatever the words hold stays text.
    """
    is_quoted = share.consent.quote_members is not Permission.NO
    sections = {
        "讲了什么": "\n\n".join(_section(*one) for one in words.sections) or TO_WRITE,
        "问答": _questions(words, is_quoted=is_quoted),
        "没有答到的问题": _unanswered(words.unanswered),
        "下一步": TO_WRITE,
        "资料": "\n".join([*_material(share), *(f"- <{as_address(url)}>" for url in words.links)]),
    }
    return "\n\n".join(f"## {title}\n\n{text}" for title, text in sections.items() if text)


def _section(heading: str, paragraphs: Sequence[str]) -> str:
    head = [f"### {as_words(heading)}"] if heading else []
    return "\n\n".join([*head, *(map(as_text, paragraphs) if paragraphs else [TO_WRITE])])


def _questions(words: SummaryWords, *, is_quoted: bool) -> str:
    if words.questions:
        return "\n\n".join(_question(one, is_quoted=is_quoted) for one in words.questions)
    if words.unanswered:
        return TO_WRITE
    return QUESTIONS if is_quoted else RETOLD_QUESTIONS


def _question(one: QuestionWords, *, is_quoted: bool) -> str:
    """A block, whose title is a member's words; a heading where those may not be repeated."""
    quoted = [f"> {as_text(one.quoted)}"] if one.quoted else []
    answer = "\n\n".join([as_text(one.told), *quoted, *map(as_text, one.answers)])
    if is_quoted:
        return f"/// qa | {as_words(one.title)}\n{answer}\n///"
    return f"### {as_words(one.title)}\n\n{answer}"


def _unanswered(lines: Sequence[str]) -> str:
    """Quotations, each its own, as what members said is looked for there."""
    return "\n\n".join(f"> {as_text(line)}" for line in lines)


def _material(share: Share) -> Iterator[str]:
    for name, url in (("回放", share.replay), ("课件", share.slides)):
        if url:
            yield f"- [{name}]({url})"
