"""What is left of a share afterwards: the written summary."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from qunce.model.compliance import Allowance
from qunce.model.question import Question


class SummaryStatus(StrEnum):
    """How far a summary has come."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


READABLE_STATUSES = frozenset({SummaryStatus.PUBLISHED, SummaryStatus.CORRECTED})


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right after publication."""

    at: date
    text: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """When a summary that was out was taken back, and why: the reason is for the team only."""

    at: date
    reason: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The summary of one share; its title is the share's."""

    share: str
    path: str
    status: SummaryStatus
    authors: tuple[str, ...]
    takeaways: tuple[str, ...]
    speaker_approved: date | None
    corrections: tuple[Correction, ...]
    questions: tuple[Question, ...]
    """Those of its `/// qa` blocks, in order."""
    body: str
    body_line: int = 1
    compliance: tuple[Allowance, ...] = ()
    published: date | None = None
    """The day it came out; None where nobody noted it."""
    withdrawn: Withdrawal | None = None

    @property
    def is_public(self) -> bool:
        """Whether readers may see it; reading has checked approval and consent."""
        return self.status in READABLE_STATUSES
