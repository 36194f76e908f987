"""Several made-up seasons of shares in a new site; the same size gives the same bytes.

N shares come with N/4 people, N/50 groups and N/100 series; a third have a summary. Shares of a
week grow with the square root of N, so that months as well as shares of a month become more.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import isqrt
from pathlib import Path

from corpus import FIRST_SUNDAY, paragraphs, sentence, write

STARTER = Path(__file__).parents[1] / "plugins/qunce/cli/starter"
FAMILY_NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN_NAMES = "安宁晓晨雨桐书言知夏清和子墨若溪南星北辰"
TAGS = ["花店", "书店", "烘焙", "健身", "育儿", "摄影", "咖啡", "露营"]
PLATFORMS = ["wechat", "wecom", "qq", "feishu", "dingtalk"]
CHANGES = ["嘉宾出差", "场地装修", "和节日撞上了"]

SHARE = """\
---
title: {title}
speakers: [{speakers}]
host: {host}
series: {series}
number: {number}
start: {start:%Y-%m-%d %H:%M}
duration: 90m
status: {status}
format: {format}
groups: [{groups}]
stage: retain
tags: [{tags}]
signup: https://signup.example/{id}
{changes}consent: {{record: yes, publish_summary: yes, quote_members: anonymous}}
---

{body}

- {points[0]}
- {points[1]}
{more}"""

LINK = "\n照着[手册的清单](../../playbooks/share/guest-share.md#steps)准备。\n"
"""What one introduction in ten ends with."""

SUMMARY = """\
---
status: published
authors: [{author}]
takeaways:
  - {takeaways[0]}
  - {takeaways[1]}
  - {takeaways[2]}
speaker_approved: {approved:%Y-%m-%d}
---

## 经过

{body}

/// qa | {question}？
{answer}
///
"""


@dataclass(frozen=True, slots=True)
class Season:
    """How many of what there is."""

    shares: int

    @property
    def people(self) -> int:
        """Speakers, hosts and authors."""
        return max(self.shares // 4, 2)

    @property
    def groups(self) -> int:
        """Groups of all platforms."""
        return max(self.shares // 50, 1)

    @property
    def series(self) -> int:
        """Columns of one evening a week."""
        return max(self.shares // 100, 1)

    @property
    def a_week(self) -> int:
        """Shares of one week."""
        return max(isqrt(self.shares // 100), 1)

    def start(self, number: int) -> datetime:
        """When a share begins: an evening of its own in its week, as far as there are seven."""
        week, position = divmod(number, self.a_week)
        later = timedelta(weeks=week, days=position % 7, hours=2 * (position // 7))
        return FIRST_SUNDAY - timedelta(hours=4) + later


def write_season(project: Path, season: Season) -> None:
    """Write the project: the starter's playbook and texts, then all records."""
    words = random.Random(season.shares)
    for source in (STARTER / "playbooks").rglob("*.md"):
        text = source.read_text(encoding="utf-8")
        text = text.replace("## 步骤与清单", "## 步骤与清单 { #steps }")
        write(project / "playbooks" / source.relative_to(STARTER / "playbooks"), text)
    for source in (STARTER / "content/snippets").glob("*.md"):
        text = source.read_text(encoding="utf-8")
        write(project / "content/snippets" / source.name, text)
    config = (STARTER / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("SITE_NAME", "基准").replace("SITE_KEY", "benchmark.example")
    write(project / "mkdocs.yml", config)
    write(
        project / "content/index.md", "---\ntitle: 首页\n---\n\n从[排期](shares/index.md)看起。\n"
    )
    for path, text in _records(words, season):
        write(project / "content" / path, text)


def _records(words: random.Random, season: Season) -> Iterator[tuple[str, str]]:
    yield "snippets/welcome.md", _snippet("person", "{{称呼}}，欢迎你。{{介绍}}")
    yield "snippets/group-rules.md", _snippet("group", "{{群名}}的群规，管理员是{{管理员}}。")
    yield "snippets/series-intro.md", _snippet("series", "{{系列}}：{{固定时间}}，{{群}}。")
    for number in range(season.people):
        yield f"people/person-{number}.md", _person(words, number)
    for number in range(season.groups):
        yield f"groups/group-{number}.md", _group(words, number, season)
    for number in range(season.series):
        yield f"series/series-{number}.md", _series(number, season)
    for number in range(season.shares):
        yield f"shares/share-{number}/index.md", _share(words, number, season)
        if number % 3 == 0:
            yield f"shares/share-{number}/summary.md", _summary(words, number, season)


def _snippet(subject: str, text: str) -> str:
    return (
        f"---\ntitle: 说给 {subject}\npurpose: welcome\nfor: {subject}\n---\n\n"
        f"当天发。\n\n```群消息\n{text}\n```\n"
    )


def _person(words: random.Random, number: int) -> str:
    name = words.choice(FAMILY_NAMES) + "".join(words.sample(GIVEN_NAMES, 2))
    return (
        f"---\ntitle: {name}（示例）\nrole: {words.choice(TAGS)}店主\n"
        f"bio: {sentence(words)}\ncontact: 微信 demo-{number}\n---\n\n{sentence(words)}。\n"
    )


def _group(words: random.Random, number: int, season: Season) -> str:
    return (
        f"---\ntitle: {words.choice(TAGS)} {number} 群（示例）\n"
        f"platform: {words.choice(PLATFORMS)}\nmembers: {words.randrange(50, 500)}\n"
        f"admins: [person-{words.randrange(season.people)}]\nstage: retain\n---\n"
    )


def _series(number: int, season: Season) -> str:
    return (
        f"---\ntitle: 第 {number} 档分享（示例）\nweekday: 周日\ntime: 20:30\nduration: 90m\n"
        f"host: person-{number % season.people}\ngroups: [group-{number % season.groups}]\n---\n"
    )


def _share(words: random.Random, number: int, season: Season) -> str:
    start = season.start(number)
    moved = number % 10 == 7
    at, before = start - timedelta(days=9), start - timedelta(days=3)
    changes = (
        f"changes:\n  - {{at: {at:%Y-%m-%d %H:%M}, type: rescheduled, "
        f"from: {before:%Y-%m-%d %H:%M}, reason: {words.choice(CHANGES)}}}\n"
    )
    return SHARE.format(
        id=f"share-{number}",
        title=sentence(words),
        speakers=", ".join(f"person-{n}" for n in _some(words, season.people, 1 + number % 2)),
        host=f"person-{words.randrange(season.people)}",
        series=f"series-{number % season.series}",
        number=number // season.series + 1,
        start=start,
        status="scheduled",
        format=words.choice(["text", "voice", "live"]),
        groups=", ".join(f"group-{n}" for n in _some(words, season.groups, 2)),
        tags=", ".join(words.sample(TAGS, 2)),
        changes=changes if moved else "",
        body=paragraphs(words, 3),
        points=[sentence(words), sentence(words)],
        more=LINK if number % 10 == 0 else "",
    )


def _some(words: random.Random, there_are: int, wanted: int) -> list[int]:
    return words.sample(range(there_are), min(wanted, there_are))


def _summary(words: random.Random, number: int, season: Season) -> str:
    return SUMMARY.format(
        author=f"person-{words.randrange(season.people)}",
        takeaways=[f"{nth}，{sentence(words)}" for nth in ("其一", "其二", "其三")],
        approved=season.start(number) + timedelta(days=2),
        body=paragraphs(words, 4),
        question=sentence(words),
        answer=paragraphs(words, 1),
    )
