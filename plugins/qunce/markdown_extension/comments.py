"""Comments that stand in finished HTML: none is published.

Reading takes comments out where it knows them. What Python-Markdown takes for one beyond that, and
the `<? … ?>` and `<! … >` that browsers keep as comments too, goes here, where code is escaped
and cannot be mistaken for one.
"""

from html.parser import HTMLParser
from itertools import pairwise

from markdown.postprocessors import Postprocessor

LAST = -10
"""Behind every postprocessor that puts HTML back in its place."""


class Comments(Postprocessor):
    """Leaves comments out."""

    def run(self, text: str) -> str:
        """The text without them; most have none and are not taken apart."""
        return without_comments(text) if "<!" in text or "<?" in text else text


def without_comments(html: str) -> str:
    """The HTML without comments, declarations and processing instructions."""
    tokens = _Tokens(html)
    tokens.feed(html)
    tokens.close()
    ends = [*tokens.starts, (len(html), True)]
    return "".join(html[start:end] for (start, is_shown), (end, _) in pairwise(ends) if is_shown)


class _Tokens(HTMLParser):
    """Where each token starts, and whether a reader sees it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.starts: list[tuple[int, bool]] = []
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)

    def _note(self, *, is_shown: bool) -> None:
        line, column = self.getpos()
        self.starts.append((self._lines[line - 1] + column, is_shown))

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's signature
        self._note(is_shown=True)

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - likewise
        self._note(is_shown=True)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - likewise
        self._note(is_shown=True)

    def handle_data(self, data: str) -> None:  # noqa: ARG002 - likewise
        self._note(is_shown=True)

    def handle_charref(self, name: str) -> None:  # noqa: ARG002 - likewise
        self._note(is_shown=True)

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002 - likewise
        self._note(is_shown=True)

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - likewise
        self._note(is_shown=False)

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002 - likewise
        self._note(is_shown=False)

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002 - likewise
        self._note(is_shown=False)

    def handle_pi(self, data: str) -> None:  # noqa: ARG002 - likewise
        self._note(is_shown=False)
