"""What a text for members may not say, by law or by the rules of the platform it is sent on."""

from dataclasses import dataclass
from enum import StrEnum

from qunce.model.problem import Severity


class Basis(StrEnum):
    """Who forbids it: that decides who may be asked and what a breach costs."""

    LAW = "law"
    PLATFORM = "platform"


@dataclass(frozen=True, slots=True)
class ComplianceRule:
    """Words to look at twice. A hit alone proves no breach: the words may be quoted or denied."""

    code: str
    """Kebab-case and stable: people search for it and link to it."""
    title: str
    """What is looked for, in a few Chinese words."""
    severity: Severity
    basis: Basis
    source: str
    """The law or norm and its article, as one would cite it."""
    patterns: tuple[str, ...]
    """Regular expressions for the words."""
    exceptions: tuple[str, ...]
    """Regular expressions for longer words in which they mean something else: 最近, 第一天."""
    advice: str
    """What to write instead, in Chinese, without a full stop."""
