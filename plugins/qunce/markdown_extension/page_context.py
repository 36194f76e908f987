"""Which page a Markdown instance is converting: the one place that looks into an engine.

Neither engine tells extensions in public, so each is known by the shape of what it registers.
"""

from markdown import Markdown


def page_uri(md: Markdown) -> str | None:
    """The docs uri of the page being converted, or None outside of an engine."""
    return _mkdocs_uri(md) or _zensical_uri(md)


def _mkdocs_uri(md: Markdown) -> str | None:
    for processor in md.treeprocessors:
        file = getattr(processor, "file", None)
        if file is not None and hasattr(processor, "files"):
            return str(file.src_uri)
    return None


def _zensical_uri(md: Markdown) -> str | None:
    for processor in md.preprocessors:
        if type(processor).__name__ == "ContextPreprocessor":
            page = getattr(processor, "page", None)
            return str(page.path) if page else None
    return None
