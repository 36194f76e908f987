"""Model values with plain defaults, for tests that care about one thing at a time."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from qunce.model.channels import CHANNELS_BY_NAME
from qunce.model.checklist import ChecklistItem
from qunce.model.edition import Edition, Example
from qunce.model.library import Library, in_section_order
from qunce.model.offset import Offset
from qunce.model.people import Group, Person, Platform, Series
from qunce.model.placeholder import Subject
from qunce.model.playbook import Playbook
from qunce.model.question import Question, question_id
from qunce.model.review.retro import Action, Retro
from qunce.model.settings import Settings
from qunce.model.share import Consent, Share, ShareFormat, ShareStatus, Slot, Visibility
from qunce.model.snippet import Field, FieldType, Snippet, SnippetText
from qunce.model.summary import Summary, SummaryStatus

SHANGHAI = ZoneInfo("Asia/Shanghai")
AS_OF = datetime(2026, 11, 22, 12, 0, tzinfo=SHANGHAI)


def at(text: str, zone: str = "Asia/Shanghai") -> datetime:
    """`2026-12-06 20:30` in a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def make_slot(start: str = "2026-12-06 20:30", minutes: int = 90) -> Slot:
    return Slot(at(start), at(start) + timedelta(minutes=minutes))


def make_share(id: str = "florist", **changes: Any) -> Share:
    values: dict[str, Any] = {
        "path": f"content/shares/{id}/index.md",
        "title": "花店怎样把老顾客变成社群",
        "status": ShareStatus.SCHEDULED,
        "speakers": ("lin-xia",),
        "host": None,
        "series": None,
        "number": None,
        "slot": make_slot(),
        "timezone": "Asia/Shanghai",
        "format": ShareFormat.TEXT,
        "groups": ("florist-a",),
        "stage": None,
        "tags": (),
        "signup": None,
        "meeting": None,
        "place": None,
        "recording": None,
        "slides": None,
        "playbook": "guest-share",
        "changes": (),
        "updated": None,
        "consent": Consent(),
        "visibility": Visibility.PUBLIC,
        "body": "",
    }
    return Share(id=id, **(values | changes))


def make_summary(share: str = "florist", **changes: Any) -> Summary:
    values: dict[str, Any] = {
        "path": f"content/shares/{share}/summary.md",
        "status": SummaryStatus.PUBLISHED,
        "authors": (),
        "takeaways": ("先让一个人被看见", "题目越小越好", "奖励先算账再宣布"),
        "speaker_approved": date(2026, 12, 8),
        "corrections": (),
        "questions": (),
        "body": "正文。",
    }
    return Summary(share=share, **(values | changes))


def make_question(text: str = "忘了取怎么办？", **changes: Any) -> Question:
    values: dict[str, Any] = {"id": question_id("", text, ()), "line": 1, "answer": "留到打烊。"}
    return Question(text=text, **(values | changes))


def make_person(id: str = "lin-xia", title: str = "林夏（示例）", **changes: Any) -> Person:
    values: dict[str, Any] = {
        "path": f"content/people/{id}.md",
        "role": "社区花店店主",
        "organization": None,
        "bio": None,
        "links": (),
        "contact": None,
        "body": "",
    }
    return Person(id=id, title=title, **(values | changes))


def make_group(id: str = "florist-a", title: str = "花艺一群（示例）", **changes: Any) -> Group:
    values: dict[str, Any] = {
        "path": f"content/groups/{id}.md",
        "platform": Platform.WECHAT,
        "members": None,
        "admins": (),
        "stage": None,
        "body": "",
    }
    return Group(id=id, title=title, **(values | changes))


def make_series(id: str = "sunday-share", title: str = "周日分享", **changes: Any) -> Series:
    values: dict[str, Any] = {
        "path": f"content/series/{id}.md",
        "weekday": 6,
        "time": time(20, 30),
        "duration": timedelta(minutes=90),
        "timezone": "Asia/Shanghai",
        "host": None,
        "groups": ("florist-a",),
        "body": "",
    }
    return Series(id=id, title=title, **(values | changes))


def make_item(
    id: str = "notice", offset: str | None = "T-2d@20:00", **changes: Any
) -> ChecklistItem:
    values: dict[str, Any] = {
        "text": "发群公告",
        "role": "宣传",
        "at": Offset.parse(offset) if offset else None,
        "snippet": None,
        "required": True,
        "heading": "会前",
        "line": 20,
    }
    return ChecklistItem(id=id, **(values | changes))


def make_playbook(id: str = "guest-share", **changes: Any) -> Playbook:
    values: dict[str, Any] = {
        "path": f"playbooks/share/{id}.md",
        "section": "share",
        "title": "嘉宾分享",
        "summary": "请一位嘉宾来讲，讲完留下东西。",
        "goal": "准时开场，讲完三天内发出总结。",
        "roles": ("统筹", "主持"),
        "when": "每周一次",
        "effort": "准备三小时",
        "snippets": (),
        "rescue": (),
        "metrics": ("到场人数",),
        "related": (),
        "owner": None,
        "reviewed": date(2026, 11, 22),
        "review_every": timedelta(days=180),
        "items": (make_item(),),
        "body": "## 什么时候用\n",
    }
    return Playbook(id=id, **(values | changes))


def make_text(text: str, channel: str = "群消息") -> SnippetText:
    return SnippetText(CHANNELS_BY_NAME[channel], text, line=12)


def make_field(name: str, **changes: Any) -> Field:
    values: dict[str, Any] = {
        "label": name,
        "type": FieldType.TEXT,
        "required": True,
        "default": "",
        "example": "",
        "choices": (),
    }
    return Field(name=name, **(values | changes))


def make_snippet(id: str = "share-notice", *texts: SnippetText, **changes: Any) -> Snippet:
    values: dict[str, Any] = {
        "path": f"content/snippets/{id}.md",
        "title": "预告公告",
        "purpose": "notice",
        "subject": Subject.SHARE,
        "at": Offset.parse("T-2d@20:00"),
        "fields": (),
        "texts": texts or (make_text("【预告】{{主题}}"),),
        "usage": "分享前两天发。",
    }
    return Snippet(id=id, **(values | changes))


def make_edition(id: str = "training-camp", **changes: Any) -> Edition:
    values: dict[str, Any] = {
        "path": f"content/editions/{id}.md",
        "title": "教育训练营",
        "summary": "交作业，有人批",
        "examples": (Example("checkin-question", "今天练了几行？"),),
        "body": "作业就是签到。",
    }
    return Edition(id=id, **(values | changes))


def make_retro(id: str = "florist-retro", **changes: Any) -> Retro:
    values: dict[str, Any] = {
        "path": f"content/retros/{id}.md",
        "title": "花店那一场的复盘",
        "share": None,
        "at": date(2026, 11, 10),
        "keeps": ("问题编了号",),
        "problems": ("散场后 3 个问题没人接",),
        "tries": ("答疑多留 10 分钟",),
        "actions": (make_action(),),
        "body": "",
    }
    return Retro(id=id, **(values | changes))


def make_action(text: str = "答疑多留 10 分钟", **changes: Any) -> Action:
    values: dict[str, Any] = {"owner": "lin-xia", "due": date(2026, 11, 22), "line": 9}
    return Action(text=text, **(values | changes))


def make_settings(**changes: Any) -> Settings:
    values: dict[str, Any] = {
        "site_name": "群策",
        "site_url": "https://qunce.example/",
        "timezone": "Asia/Shanghai",
        "site_key": "qunce.example",
    }
    return Settings(**(values | changes))


def make_library(*records: Any, settings: Settings | None = None, **changes: Any) -> Library:
    """A library of any records; a person, a group and the playbook a share names come along."""
    kinds = {"shares": Share, "people": Person, "groups": Group, "series": Series}
    kinds |= {"playbooks": Playbook, "snippets": Snippet, "retros": Retro, "editions": Edition}
    given = {
        kind: {record.id: record for record in records if isinstance(record, type_)}
        for kind, type_ in kinds.items()
    }
    given["people"] = given["people"] or {"lin-xia": make_person()}
    given["groups"] = given["groups"] or {"florist-a": make_group()}
    given["playbooks"] = in_section_order(given["playbooks"] or {"guest-share": make_playbook()})
    summaries = {record.share: record for record in records if isinstance(record, Summary)}
    values: dict[str, Any] = {"summaries": summaries, "pages": (), "assets": {}}
    return Library(settings=settings or make_settings(), **given, **(values | changes))
