"""Planned fragments: finished HTML, which Markdown need not read."""

from markdown.preprocessors import Preprocessor

from qunce.rendering.html.fragment import FRAGMENT

BEFORE_HTML = 22
"""Runs after fences (25), so that a fragment quoted in code stays text, and before MkDocs (21) and
Markdown (20): each of these parses all HTML of a page, a third of the time a share takes."""


class Fragments(Preprocessor):
    """Put every line that is a fragment where Markdown keeps the raw HTML it has read."""

    def run(self, lines: list[str]) -> list[str]:
        """Leave a mark in place of each."""
        return [self._stashed(line) if line.startswith(FRAGMENT) else line for line in lines]

    def _stashed(self, line: str) -> str:
        html = line.removeprefix(FRAGMENT)
        # Same trailing newline as Markdown's own HTML preprocessor.
        return self.md.htmlStash.store(f"{html}\n")
