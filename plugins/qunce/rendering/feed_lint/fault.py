"""A rule of feeds, and a place that breaks one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """`source` is where it is written: a section of a standard, or what was seen in programs."""

    key: str
    source: str
    words: str


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Line `line` of a feed, counted from 1 as it is folded, breaks `rule`."""

    line: int
    rule: Rule

    def __str__(self) -> str:
        return f"第 {self.line} 行：{self.rule.words}（{self.rule.source}）"
