"""The indentation of templates, which every reader would download with every page."""

CONTENT, CONTENT_ENDS = "<article", "</article>"


def without_indentation(html: str) -> str:
    """A page whose frame stands at the margin.

    Its content, where white space means something, does not change.
    """
    before, opens, rest = html.partition(CONTENT)
    content, closes, after = rest.rpartition(CONTENT_ENDS)
    if not (opens and closes):
        return html
    return f"{at_the_margin(before)}{opens}{content}{closes}{at_the_margin(after)}"


def at_the_margin(html: str) -> str:
    """Each run of white space that has a line break in it as one line break.

    A regular expression that says this looks at each space of each run many times.
    """
    first, *rest = html.split("\n")
    if not rest:
        return html
    *middle, last = rest
    between = filter(None, map(str.strip, middle))
    return "\n".join([first.rstrip(), *between, last.lstrip()])
