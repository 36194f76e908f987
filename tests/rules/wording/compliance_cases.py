"""The cases of tests/golden/compliance: what is found, and what looks like it and is harmless.

A line of found.txt names the rules, in order, and marks their words with 【】.
"""

import re
from pathlib import Path

GOLDEN = Path(__file__).parents[2] / "golden" / "compliance"
MARK = re.compile(r"【([^】]*)】")


def found_cases() -> list[tuple[str, list[str], list[str]]]:
    """Text, rules, words."""
    lines = (GOLDEN / "found.txt").read_text("utf-8").splitlines()
    cases = []
    for line in lines:
        rules, _, marked = line.partition(" | ")
        cases.append((MARK.sub(r"\1", marked), rules.split("、"), MARK.findall(marked)))
    return cases


def harmless_cases() -> list[str]:
    return (GOLDEN / "harmless.txt").read_text("utf-8").splitlines()
