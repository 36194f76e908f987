"""What is known of a platform in one respect, who says so, and what a step is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from qunce.model.channel import Evidence
from qunce.model.people import Platform


class NoticeSlot(StrEnum):
    """How many notices a group can have at a time."""

    ONE = "只留一条，新的盖掉旧的"
    DOCUMENT = "一篇文档，在里面改"
    SEVERAL = "能留几条"
    UNKNOWN = "没有查到"


@dataclass(frozen=True, slots=True)
class NoticeFact:
    """How a platform keeps a group's notices."""

    slot: NoticeSlot
    evidence: Evidence
    source: str
    checked_on: date
    step: str
    """What to do there with a new notice, in one sentence."""

    @property
    def is_one_text(self) -> bool:
        """Whether a new notice has to bring along what is to stay."""
        return self.slot in (NoticeSlot.ONE, NoticeSlot.DOCUMENT)


@dataclass(frozen=True, slots=True)
class AbilityFact:
    """What groups of a platform can or cannot do in one respect."""

    says: str
    evidence: Evidence
    source: str
    step: str
    """What to do there, in one sentence; where the evidence is thin, what works everywhere."""


@dataclass(frozen=True, slots=True)
class Ability:
    """One respect in which platforms differ; those nothing was found about are left out."""

    id: str
    name: str
    without: str
    """What to do where a group cannot."""
    facts: Mapping[Platform, AbilityFact]
    unknown: str = "没有查到，先在自己手机上试。不行就"
    """What is said before `without` where nothing was found."""

    def step(self, platform: Platform) -> str:
        """What to do on a platform, in one sentence."""
        fact = self.facts.get(platform)
        return fact.step if fact else f"{self.unknown}{self.without}。"
