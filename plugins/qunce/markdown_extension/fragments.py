"""The plan's own fragments: finished HTML that Markdown has nothing to find in."""

from markdown.preprocessors import Preprocessor

from qunce.site_plan.frame.page_source import FRAGMENT

BEFORE_HTML = 22
"""Below fences (25), whose text is nobody's; above MkDocs (21) and Markdown (20), each of which
reads all HTML of a page, a third of what it takes to convert a share."""


class Fragments(Preprocessor):
    """Put every line that is a fragment where Markdown keeps the raw HTML it has read."""

    def run(self, lines: list[str]) -> list[str]:
        """Leave a mark in place of each."""
        return [self._stashed(line) if line.startswith(FRAGMENT) else line for line in lines]

    def _stashed(self, line: str) -> str:
        html = line.removeprefix(FRAGMENT)
        # As Markdown does with HTML that a blank line follows.
        return self.md.htmlStash.store(f"{html}\n")
