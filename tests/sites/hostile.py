"""A site whose every word is an attack, as far as the check lets it be written.

An attack calls `x()`. Those that the check refuses are counted; all others are built.
"""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from qunce.model.channels import CHANNELS_BY_NAME
from qunce.model.kinds.keys import Form, Key, ListOf, TextUpTo
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.reading.markdown.body import read_record_body
from qunce.reading.markdown.comments import without_comments
from qunce.reading.words.file_names import name_fault
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart_page
from tests.sites.building import edit, tiny_project

FOLDER = Path(__file__).parent / "xss"
PAYLOADS = tuple((FOLDER / "payloads.txt").read_text("utf-8").splitlines())
CONTEXTS = tuple(
    line.replace("\\n", "\n") for line in (FOLDER / "contexts.txt").read_text("utf-8").splitlines()
)
AT_ONCE = 12
"""Attacks in one value: each works alone, and the site stays small."""

CHUNKS = tuple(
    " ".join(PAYLOADS[start : start + AT_ONCE]) for start in range(0, len(PAYLOADS), AT_ONCE)
)
WITHOUT_BRACES = str.maketrans("", "", "{}")
CHANNELS = tuple(CHANNELS_BY_NAME)


@dataclass
class Tally:
    """What became of the attacks."""

    refused: list[str] = field(default_factory=list)
    built: list[str] = field(default_factory=list)


def hostile_project(folder: Path, tally: Tally) -> Path:
    """The tiny site with a record of every kind for each few attacks."""
    project = tiny_project(folder)
    config = project / "mkdocs.yml"
    edit(config, "plugins:\n  - qunce\n", "plugins:\n  - qunce-search\n  - qunce\n")
    edit(config, "  - attr_list\n", "  - attr_list\n  - footnotes\n  - def_list\n  - admonition\n")
    bodies = list(accepted_bodies(tally))
    for number, chunk in enumerate(CHUNKS):
        body = "\n\n字。\n\n".join(bodies[number :: len(CHUNKS)])
        for path, text in records(number, chunk, body):
            file = project / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    write_files(project)
    return project


def accepted_bodies(tally: Tally) -> Iterator[str]:
    """Each attack in each place of a body, unless the check refuses it there."""
    for number, payload in enumerate(PAYLOADS):
        for place, context in enumerate(CONTEXTS):
            body = context.replace("{n}", f"{number}-{place}").replace("{{", "{").replace("}}", "}")
            body = body.replace("{}", payload)
            is_refused = _is_refused(body)
            (tally.refused if is_refused else tally.built).append(body)
            if not is_refused:
                yield body


def records(number: int, chunk: str, body: str) -> Iterator[tuple[str, str]]:
    """The files of one set of records, each with the attack wherever words may stand."""
    id = f"attack-{number}"
    day = f"2026-12-{number + 1:02}"
    quoted = json.dumps(chunk, ensure_ascii=False)
    consent = "{record: yes, publish_summary: yes, quote_members: anonymous}"
    yield (
        f"content/shares/{id}/index.md",
        written(
            RecordKind.SHARE,
            chunk,
            f"speakers: [{id}]\nhost: {id}\nseries: {id}\ngroups: [{id}]\nplaybook: {id}\n"
            f"start: {day} 20:30\nduration: 90m\nstatus: scheduled\nformat: text\n"
            f"changes: [{{at: 2026-11-20 10:00, type: rescheduled, from: {day} 19:30, "
            f"reason: {quoted}}}]\nconsent: {consent}\n",
            body,
        ),
    )
    yield (
        f"content/shares/{id}/summary.md",
        written(
            RecordKind.SUMMARY,
            chunk,
            f"status: corrected\nauthors: [{id}]\nspeaker_approved: 2026-11-21\n"
            f"corrections: [{{at: 2026-11-22, text: {quoted}}}]\n",
            body,
        ),
    )
    link = f"links: [{{title: {quoted}, url: https://example.com}}]\n"
    yield f"content/people/{id}.md", written(RecordKind.PERSON, chunk, link, body)
    group = f"platform: wechat\nadmins: [{id}]\n"
    yield f"content/groups/{id}.md", written(RecordKind.GROUP, chunk, group, body)
    series = f'weekday: 周日\ntime: "20:30"\nduration: 90m\nhost: {id}\ngroups: [{id}]\n'
    yield f"content/series/{id}.md", written(RecordKind.SERIES, chunk, series, body)
    yield f"content/snippets/{id}.md", snippet(chunk, body)
    yield f"playbooks/share/{id}.md", playbook(id, chunk, body)
    heading = f"---\ntitle: {quoted}\ndescription: {quoted}\n---\n\n"
    yield (
        f"content/notes/{id}.md",
        f"{heading}/// snippet | {id}\n///\n\n/// checklist | {id}\n///\n",
    )


def written(kind: RecordKind, chunk: str, rest: str, body: str) -> str:
    """A file of that kind whose every key for words holds the attack."""
    lines = (_line(key, chunk) for key in KINDS[kind].keys if f"\n{key.name}:" not in f"\n{rest}")
    return f"---\n{''.join(lines)}{rest}---\n\n{body}\n"


def _line(key: Key, chunk: str) -> str:
    quoted = json.dumps(chunk, ensure_ascii=False)
    match key.type:
        case Form.TEXT | Form.LONG_TEXT:
            return f"{key.name}: {quoted}\n"
        case TextUpTo(limit):
            return f"{key.name}: {json.dumps(chunk[:limit], ensure_ascii=False)}\n"
        case ListOf(Form.TEXT):
            items = [json.dumps(f"{word} {chunk}", ensure_ascii=False) for word in "甲乙丙"]
            return f"{key.name}: [{', '.join(items)}]\n"
        case _:
            return ""


def snippet(chunk: str, body: str) -> str:
    """A text for each channel, and a form to fill in."""
    quoted = json.dumps(chunk, ensure_ascii=False)
    of_form = f"label: {quoted}, example: {quoted}"
    fields = (
        f"fields: {{甲: {{{of_form}, type: text, default: {quoted}}}, "
        f"乙: {{{of_form}, type: choice, choices: [{quoted}, 丙]}}}}\n"
    )
    attack = chunk.replace("{{", "{ {").replace("}}", "} }").replace("{%", "{ %")
    text = f"{{{{主题}}}} {{{{甲}}}} {{{{乙}}}} {{{{嘉宾}}}} {{{{简介}}}} {attack}"
    fences = "\n\n".join(f"````{channel}\n{text}\n````" for channel in CHANNELS)
    outside = "\n\n".join(part for part in body.split("\n\n") if "```" not in part)
    front = f"purpose: notice\nfor: share\nat: T-2d@20:00\nneeds: [简介]\n{fields}"
    return written(RecordKind.SNIPPET, chunk, front, f"{fences}\n\n{outside}")


def playbook(id: str, chunk: str, body: str) -> str:
    """The attack in its seven sections."""
    titles = (
        "什么时候用",
        "谁来做",
        "步骤与清单",
        "关键标准",
        "常见问题与应急",
        "数据与复盘",
        "相关文案",
    )
    words = chunk.partition(" ")[0].translate(WITHOUT_BRACES)
    attributes = f"{{#do role=宣传 at=T-1d snippet={id}}}"
    item = f"- [ ] {words} {attributes}"
    item = f"- [ ] 做 {attributes}" if _is_refused(item) else item
    sections = "\n\n".join(f"## {title}\n\n{item if '清单' in title else '字'}" for title in titles)
    front = f"snippets: [{id}]\nreviewed: 2026-11-22\nreview_every: 180d\n"
    return written(RecordKind.PLAYBOOK, chunk, front, f"{sections}\n\n{body}")


def _is_refused(body: str) -> bool:
    report = Report("x.md")
    source = take_apart_page("x.md", body, report)
    if source:
        read_record_body(without_comments(source, report), report)
    return report.has_errors


def write_files(project: Path) -> None:
    """Attacks as the names of files and pages, as far as a disk holds them."""
    assets = project / "content/assets"
    assets.mkdir(exist_ok=True)
    for payload in (
        p for p in PAYLOADS if not set(p) & set("/\\") and name_fault(f"{p}.svg") is None
    ):
        shutil.copy(project / "content/shares/florist/poster.svg", assets / f"{payload}.svg")
        (project / f"content/notes/{payload}.md").write_text(f"# {payload[:1]}页\n", "utf-8")
