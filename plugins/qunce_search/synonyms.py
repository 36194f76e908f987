"""Groups of words that mean the same to someone who searches."""

from collections import defaultdict
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


def other_words(
    groups: Iterable[Iterable[str]], is_used: Callable[[str], bool]
) -> dict[str, list[str]]:
    """Each word of the groups → the other words that the site uses and can be searched for instead.

    All keep their order: what stands first is tried first. A word may have no others and still say
    something: 嘉宾须知 is not the 嘉宾 for whom there are many.
    """
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for group in groups:
        words = list(dict.fromkeys(fold(word).replace(" ", "") for word in group))
        used = [word for word in words if is_used(word)]
        for word in words if used and len(words) > 1 else ():
            found[word].update(dict.fromkeys(other for other in used if other != word))
    return {word: list(others) for word, others in found.items()}
