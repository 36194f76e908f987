"""The index of snippets: by the phase of an evening they are sent in, each with its 复制."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.model.placeholder import SPELLING
from qunce.model.snippet import PURPOSES, Snippet
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.text.offset_words import offset_words
from qunce.rendering.text.readings import readings

MARKS = "前当场后变平"


@dataclass(frozen=True, slots=True)
class Group:
    """Snippets that stand together; a title puts them behind a fold."""

    snippets: Sequence[Snippet]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One phase; its mark, a character of its title, stays in sight while its rows scroll."""

    title: str
    anchor: str
    groups: Sequence[Group]

    @property
    def mark(self) -> str:
        """What tells it from the others: 前 of 会前, 场 of 现场."""
        return next(char for char in self.title if char in MARKS)


@dataclass(frozen=True, slots=True)
class Row:
    """One snippet: when and where it is sent, and what its first text cannot do without."""

    snippet: Snippet
    url: str
    about: str
    found_by: str
    """Title, purpose and channels in characters and in pinyin, for the filter."""
    needs: str
    """Names of the blanks that nothing fills by default, a space between them."""


def snippet_index(
    sections: Iterable[Section],
    *,
    urls: Mapping[str, str],
    scripts: Sequence[str],
    texts: str,
    share_url: str,
) -> Markup:
    """The filter, the way to each phase, and all rows.

    `urls` are the pages of the snippets by id, `scripts` bring the records that fill them,
    `texts` the texts themselves; `share_url` is the page of a share, with ID for its id.
    """
    shown = [(section, [_rows(group, urls) for group in section.groups]) for section in sections]
    purposes = {row.snippet.purpose for _, groups in shown for _, rows in groups for row in rows}
    return html_fragment(
        "snippet_index.html",
        sections=shown,
        purposes=[(purpose, name) for purpose, name in PURPOSES.items() if purpose in purposes],
        scripts=scripts,
        texts=texts,
        share_url=share_url,
        total=sum(len(rows) for _, groups in shown for _, rows in groups),
    )


def _rows(group: Group, urls: Mapping[str, str]) -> tuple[Group, list[Row]]:
    return group, [_row(snippet, urls[snippet.id]) for snippet in group.snippets]


def _row(snippet: Snippet, url: str) -> Row:
    channels = "、".join(text.channel.name for text in snippet.texts)
    words = f"{snippet.title} {PURPOSES[snippet.purpose]} {channels}"
    about = "，".join(filter(None, (offset_words(snippet.at), channels)))
    found_by = f"{words} {readings(snippet.title)} {readings(PURPOSES[snippet.purpose])}"
    return Row(snippet, url, about, found_by.lower(), " ".join(_needs(snippet)))


def _needs(snippet: Snippet) -> list[str]:
    defaults = {field.name: field.default for field in snippet.fields}
    required = {word.name for word in snippet.placeholders if word.required}
    used = dict.fromkeys(SPELLING.findall(snippet.texts[0].text))
    return [name for name in used if name in required and not defaults.get(name)]
