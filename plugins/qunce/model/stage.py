"""The eight stages of a community's life, and the sections of the handbook."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where in its life a community stands; declared in order."""

    PLAN = "plan"
    ACQUIRE = "acquire"
    ACTIVATE = "activate"
    RETAIN = "retain"
    MONETIZE = "monetize"
    REFER = "refer"
    REPLICATE = "replicate"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Section:
    """A folder of `playbooks/`: one stage, or guest sharing, which spans three."""

    id: str
    title: str
    promise: str
    """What the reader gets from it, in at most ten characters."""
    stages: tuple[Stage, ...]


STAGE_SECTIONS = (
    Section("plan", "立项", "为谁做，做不做", (Stage.PLAN,)),
    Section("acquire", "获取", "对的人进对的群", (Stage.ACQUIRE,)),
    Section("activate", "激活", "说出第一句话", (Stage.ACTIVATE,)),
    Section("retain", "留存", "有节奏，留得住", (Stage.RETAIN,)),
    Section("monetize", "变现", "先信任再成交", (Stage.MONETIZE,)),
    Section("refer", "推荐", "满意的人带人", (Stage.REFER,)),
    Section("replicate", "复制", "照手册开新群", (Stage.REPLICATE,)),
    Section("review", "复盘", "把经验留下来", (Stage.REVIEW,)),
)

SHARE_SECTION = Section(
    "share", "嘉宾分享", "请来的人讲得好", (Stage.ACTIVATE, Stage.RETAIN, Stage.REFER)
)

SECTIONS = (*STAGE_SECTIONS, SHARE_SECTION)

STAGE_TITLES = {section.stages[0]: section.title for section in STAGE_SECTIONS}
