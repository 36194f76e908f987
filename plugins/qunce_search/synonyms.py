"""Groups of words that mean the same to someone who searches."""

from collections.abc import Callable, Iterable
from pathlib import Path

import yaml

from qunce_search.tokens import fold

DEFAULT = Path(__file__).with_name("synonyms.yml")

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's where PyYAML was built with it: without it, our own words take eight times as long."""

Groups = list[list[str]]


def groups_of(text: str) -> Groups:
    """The groups of a YAML file: a list of lists of words. Raises ValueError for another shape."""
    groups = yaml.load(text, Loader=LOADER) or []  # noqa: S506 - a safe loader either way
    if not isinstance(groups, list) or not all(isinstance(group, list) for group in groups):
        raise ValueError("同义词文件里应该是一组一行：- [裂变, 拉新, 转介绍]")
    return [[str(word) for word in group] for group in groups]


def useful_groups(groups: Iterable[Iterable[str]], is_used: Callable[[str], bool]) -> list[str]:
    """What of the groups helps on a site: `裂变 拉新|转介绍`.

    Before the bar stand the words the site uses, which can be searched for instead; behind it
    those that only readers use. All keep their order: what stands first is tried first.
    """
    return list(dict.fromkeys(line for group in groups if (line := _line(group, is_used))))


def _line(group: Iterable[str], is_used: Callable[[str], bool]) -> str:
    words = list(dict.fromkeys(fold(word).replace(" ", "") for word in group))
    used = [word for word in words if is_used(word)]
    unused = [word for word in words if word not in used]
    return f"{' '.join(used)}|{' '.join(unused)}" if used and len(words) > 1 else ""
