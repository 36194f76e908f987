"""The bodies that new records begin with."""

from collections.abc import Iterable, Iterator

from qunce.model.placeholder import Subject
from qunce.model.playbook import PLAYBOOK_HEADINGS
from qunce.model.share import Permission, Share

SERIES_BODY = "<!-- 这个系列是什么：谁来讲，讲给谁听。 -->"

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


def snippet_body(subject: Subject, channels: Iterable[str]) -> str:
    """A text for each channel, with placeholders that the subject knows."""
    fences = (f"```{name}\n{SNIPPET_TEXTS[subject]}\n```" for name in channels)
    return "\n\n".join(["什么时候发、发给谁，写在这里。", *fences])


def playbook_body() -> str:
    """Every section a playbook has, in order."""
    return "\n\n".join(f"## {title}\n\n{PLAYBOOK_SECTIONS[title]}" for title in PLAYBOOK_HEADINGS)


def summary_body(share: Share, points: Iterable[str]) -> str:
    """The sections of every summary, with what the share knows; questions as its consent allows."""
    said = [f"### {point}\n\n{TO_WRITE}" for point in points if point] or [TO_WRITE]
    is_quoted = share.consent.quote_members is not Permission.NO
    sections = {
        "讲了什么": "\n\n".join(said),
        "问答": QUESTIONS if is_quoted else RETOLD_QUESTIONS,
        "下一步": TO_WRITE,
        "资料": "\n".join(f"- [{name}]({url})" for name, url in _material(share)),
    }
    return "\n\n".join(f"## {title}\n\n{text}" for title, text in sections.items() if text)


def _material(share: Share) -> Iterator[tuple[str, str]]:
    for name, url in (("回放", share.replay), ("课件", share.slides)):
        if url:
            yield name, url
