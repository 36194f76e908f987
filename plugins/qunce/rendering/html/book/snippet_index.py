"""The index of snippets: by the phase of an evening they are sent in, each with its 复制."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from qunce.model.placeholder import SPELLING
from qunce.model.snippet import PURPOSES, Snippet
from qunce.rendering.html.fragment import html_fragment
from qunce.rendering.text.offset_words import offset_words

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
    needs: str
    """Words of the vocabulary that a record has to fill, a space between them."""
    own: int
    """How many blanks only a person fills."""


def snippet_index(
    sections: Iterable[Section],
    *,
    urls: Mapping[str, str],
    records: Sequence[str],
    texts: str,
    editions: Mapping[str, str],
) -> Markup:
    """The filter, the way to each phase, and all rows.

    `urls` are the pages of the snippets by id, `records` are scripts that bring what fills
    them, `texts` the one with the texts themselves, `editions` the names of editions by id.
    """
    shown = [
        (section, [_rows(group, urls, editions) for group in section.groups])
        for section in sections
    ]
    purposes = {row.snippet.purpose for _, groups in shown for _, rows in groups for row in rows}
    return html_fragment(
        "snippet_index.html",
        sections=shown,
        purposes=[(purpose, name) for purpose, name in PURPOSES.items() if purpose in purposes],
        records=records,
        texts=texts,
        editions=editions,
        total=sum(len(rows) for _, groups in shown for _, rows in groups),
    )


def _rows(
    group: Group, urls: Mapping[str, str], editions: Mapping[str, str]
) -> tuple[Group, list[Row]]:
    rows = [_row(one, urls[one.id], editions.get(one.edition or "", "")) for one in group.snippets]
    return group, rows


def _row(snippet: Snippet, url: str, edition: str) -> Row:
    channels = "、".join(text.channel.name for text in snippet.texts)
    about = "，".join(filter(None, (edition, offset_words(snippet.at), channels)))
    own = open_fields(snippet)
    needs = [name for name in _required(snippet) if name not in {f.name for f in snippet.fields}]
    return Row(snippet, url, about, " ".join(needs), len(own))


def open_fields(snippet: Snippet) -> list[str]:
    """Blanks of a snippet's first text that no record and no default fills."""
    required = _required(snippet)
    return [f.name for f in snippet.fields if f.name in required and not f.default]


def _required(snippet: Snippet) -> list[str]:
    required = {word.name for word in snippet.placeholders if word.required}
    used = dict.fromkeys(SPELLING.findall(snippet.texts[0].text))
    return [name for name in used if name in required]
