"""What a text still lacks, for `qunce announce`: which word, and which key of which file fills it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from qunce.model.library import Library
from qunce.model.people import Group, Person, Series
from qunce.model.placeholder import RECORDS, Placeholder
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.model.summary import Summary

ADDRESSES = frozenset({"分享链接", "日历链接", "总结链接", "订阅链接"})
"""Words that need to know where the site lives."""


def what_is_lacking(
    library: Library, snippet: Snippet, about: str | None, blanks: Sequence[str]
) -> str:
    """The blanks in one line, then a line for each that a file can fill."""
    head = f"还差：{'、'.join(blanks)}。补上资料，或者加 --set {blanks[0]}=……"
    words = {word.name: word for word in snippet.vocabulary}
    found = (words[name] for name in blanks if name in words)
    return "\n".join([head, *_where(library, _paths(library, about), found)])


def _paths(library: Library, about: str | None) -> dict[str, str]:
    """The files of that id, by what kind of record they are: a summary has the id of its share."""
    id = about or ""
    kinds: dict[str, Mapping[str, Share | Summary | Person | Group | Series]] = {
        "share": library.shares,
        "summary": library.summaries,
        "person": library.people,
        "group": library.groups,
        "series": library.series,
    }
    return {kind: records[id].path for kind, records in kinds.items() if id in records}


def _where(library: Library, paths: dict[str, str], words: Iterable[Placeholder]) -> Iterator[str]:
    for word in words:
        if word.name in ADDRESSES and not library.settings.site_url:
            yield f"{word.name}：在 mkdocs.yml 里写 site_url: https://你的网址/"
        elif word.keys:
            places = dict.fromkeys(_place(paths, key) for key in word.keys)
            yield f"{word.name}：写在{'，或者'.join(places)}"


def _place(paths: dict[str, str], key: str) -> str:
    kind, name = key.split(".", 1)
    outer, _, inner = name.partition(".")
    what = f"{outer} 里的 {inner}" if inner else name
    where = f" {paths[kind]} " if kind in paths else RECORDS[kind]
    return f"{where}的 {what}"
