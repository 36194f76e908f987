"""A made-up project of N Chinese pages; the same N gives the same bytes."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from qunce.model.playbook import PLAYBOOK_HEADINGS
from qunce.model.stage import STAGE_SECTIONS

FIRST_SUNDAY = datetime(2020, 1, 5, 20, 30)  # noqa: DTZ001 - wall time, as authors write it

SUBJECTS = ["群主", "新人", "店主", "嘉宾", "主持人", "运营", "志愿者", "老顾客", "读者", "组长"]
VERBS = ["写下", "整理", "回答", "安排", "记录", "准备", "检查", "提醒", "感谢", "邀请"]
OBJECTS = [
    "一个话题",
    "两条群规",
    "三句欢迎语",
    "下周的排期",
    "没答完的问题",
    "昨晚的总结",
    "报名的名单",
    "签到的题目",
]
ENDS = ["然后在群里说一声", "并写清时间和负责人", "当天晚上发出来", "下次只改一处", "不催也不点名"]

PACK = range(8)
"""How many days before a share its messages go out, one each."""


def write_corpus(project: Path, size: int) -> None:
    """Write shares, summaries and playbooks, a third each, and the people they name."""
    words = random.Random(size)
    write(project / "content/people/speaker.md", "---\ntitle: 示例嘉宾\n---\n")
    write(project / "content/groups/group.md", "---\ntitle: 示例群\nplatform: wechat\n---\n")
    write(project / "content/index.md", "---\ntitle: 首页\n---\n\n# 首页\n")
    third = max(size // 3, 1)
    for number in range(third):
        write(project / f"content/shares/talk-{number}/index.md", share(words, number))
        write(project / f"content/shares/talk-{number}/summary.md", summary(words))
        section = STAGE_SECTIONS[number % len(STAGE_SECTIONS)].id
        write(project / f"playbooks/{section}/book-{number}.md", playbook(words, number))
    for days in PACK:
        write(project / f"content/snippets/{pack_id(days)}.md", snippet(words, days))
    pack = [pack_id(days) for days in PACK]
    write(project / "playbooks/share/guest-share.md", playbook(words, third, pack))


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def sentence(words: random.Random) -> str:
    """One sentence of about twenty characters."""
    return "，".join(
        (words.choice(SUBJECTS) + words.choice(VERBS) + words.choice(OBJECTS), words.choice(ENDS))
    )


def paragraphs(words: random.Random, count: int) -> str:
    """Paragraphs of six sentences."""
    return "\n\n".join("。".join(sentence(words) for _ in range(6)) + "。" for _ in range(count))


def share(words: random.Random, number: int) -> str:
    """A weekly share."""
    start = FIRST_SUNDAY + timedelta(weeks=number)
    return (
        f"---\ntitle: 第 {number} 场，{sentence(words)}\nspeakers: [speaker]\n"
        f"start: {start:%Y-%m-%d %H:%M}\nduration: 90m\nstatus: scheduled\ngroups: [group]\n"
        f"consent: {{record: yes, publish_summary: yes}}\n---\n\n{paragraphs(words, 12)}\n"
    )


def summary(words: random.Random) -> str:
    """A published summary with questions."""
    takeaways = "".join(f"  - {sentence(words)}\n" for _ in range(3))
    questions = "\n\n".join(
        f"/// qa | {sentence(words)}？\n{paragraphs(words, 1)}\n///" for _ in range(5)
    )
    return (
        f"---\nstatus: published\nspeaker_approved: 2020-01-06\ntakeaways:\n{takeaways}---\n\n"
        f"## 经过\n\n{paragraphs(words, 8)}\n\n{questions}\n"
    )


def pack_id(days: int) -> str:
    """The id of the message so many days before a share."""
    return f"message-{days}"


def snippet(words: random.Random, days: int) -> str:
    """A message for three channels."""
    text = f"【{{{{主题}}}}】\n{{{{时间}}}}，{{{{嘉宾}}}}\n{{{{报名链接}}}}\n{sentence(words)}"
    fences = "\n\n".join(f"```{name}\n{text}\n```" for name in ("群公告", "群消息", "微博"))
    return (
        f"---\ntitle: 通知 {days}\npurpose: notice\nfor: share\nat: T-{days}d@20:00\n---\n\n"
        f"{sentence(words)}。\n\n{fences}\n"
    )


def playbook(words: random.Random, number: int, snippets: Sequence[str] = ()) -> str:
    """A playbook with a checklist of twelve items."""
    items = "\n".join(
        f"- [ ] {sentence(words)} {{#item-{position} role=运营 at=T-{position}d}}"
        for position in range(12)
    )
    sections = "\n\n".join(
        f"## {title}\n\n{items if title == '步骤与清单' else paragraphs(words, 2)}"
        for title in PLAYBOOK_HEADINGS
    )
    return (
        f"---\ntitle: 手册 {number}\nsummary: {sentence(words)}\ngoal: {sentence(words)}\n"
        f"roles: [运营]\nwhen: 每周一次\neffort: 半小时\nsnippets: [{', '.join(snippets)}]\n"
        "metrics: [开口率]\n"
        f"reviewed: 2026-01-01\nreview_every: 180d\n---\n\n{sections}\n"
    )
