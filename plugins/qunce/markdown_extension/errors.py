"""What stops a page: words in the project's language, for whoever wrote the page."""


class BlockError(Exception):
    """A block that cannot be shown; never rendered as if it were a paragraph."""
