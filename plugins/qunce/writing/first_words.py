"""The bodies that new records begin with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qunce.model.placeholder import Subject
from qunce.model.playbook import PLAYBOOK_HEADINGS
from qunce.writing.plain_markdown import as_address, as_text, as_words

SERIES_BODY = "<!-- 这个系列是什么：谁来讲，讲给谁听。 -->"

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
A_QUESTION = ("问题写成一句话？", ("回答一两段。提问的人不写名字。",))
NO_LINKS = "没有就删掉这一节。"


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """What a summary's sections begin with, plain text; an empty one says what belongs there."""

    sentence: str
    """一句话."""
    points: Sequence[str] = ()
    sections: Sequence[tuple[str, Sequence[str]]] = ()
    """正文: heading, empty for none, and paragraphs."""
    questions: Sequence[tuple[str, Sequence[str]]] = ()
    """Question and the paragraphs of its answer."""
    links: Sequence[str] = ()
    unanswered: Sequence[str] = ()


def snippet_body(subject: Subject, channels: Iterable[str]) -> str:
    """A text for each channel, with placeholders that the subject knows."""
    fences = (f"```{name}\n{SNIPPET_TEXTS[subject]}\n```" for name in channels)
    return "\n\n".join(["什么时候发、发给谁，写在这里。", *fences])


def playbook_body() -> str:
    """Every section a playbook has, in order."""
    return "\n\n".join(f"## {title}\n\n{PLAYBOOK_SECTIONS[title]}" for title in PLAYBOOK_HEADINGS)


def summary_body(words: SummaryWords) -> str:
    """Every section a summary has, in order. Whatever the words hold stays text."""
    told = [paragraph for section in words.sections for paragraph in _section(*section)]
    questions = words.questions or (() if words.unanswered else (A_QUESTION,))
    parts = [
        "## 一句话",
        as_text(words.sentence),
        "## 要点",
        _listed(words.points) or TO_WRITE,
        "## 正文",
        *(told or [TO_WRITE]),
        "## 问答",
        *(_question(*question) for question in questions),
        "## 链接",
        "\n".join(f"- <{as_address(link)}>" for link in words.links) or NO_LINKS,
        "## 没有答到的问题",
        _listed(words.unanswered) or NO_LINKS,
    ]
    return "\n\n".join(parts)


def _section(heading: str, paragraphs: Sequence[str]) -> list[str]:
    head = [f"### {as_words(heading)}"] if heading else []
    return [*head, *(map(as_text, paragraphs) if paragraphs else [TO_WRITE])]


def _question(title: str, paragraphs: Sequence[str]) -> str:
    answer = "\n\n".join(map(as_text, paragraphs))
    return f"/// qa | {as_words(title)}\n{answer}\n///"


def _listed(lines: Sequence[str]) -> str:
    return "\n".join(f"- {as_text(line)}" for line in lines)
