"""The indentation of templates, which every reader would download with every page."""

import re

INDENTED = re.compile(r"\s*\n\s*")
CONTENT, CONTENT_ENDS = "<article", "</article>"


def without_indentation(html: str) -> str:
    """A page whose frame stands at the margin.

    Its content, where white space means something, does not change.
    """
    before, opens, rest = html.partition(CONTENT)
    content, closes, after = rest.rpartition(CONTENT_ENDS)
    if not (opens and closes):
        return html
    return f"{INDENTED.sub(chr(10), before)}{opens}{content}{closes}{INDENTED.sub(chr(10), after)}"
