"""What MkDocs does for a page, as far as it can be done by somebody else before."""

from collections.abc import Sequence

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

BEFORE_CONVERTED = ("pre_page", "page_read_source", "page_markdown")
BEFORE_DRAWN = ("page_context",)
"""The events that plugins listen to in `convert` and in `draw`."""


def is_on_disk(file: File) -> bool:
    """Whether a page's source is a file; a plugin may make another when it is asked for it."""
    return file.src_dir is not None and file.generated_by is None


def convert(config: MkDocsConfig, files: Files, file: File) -> None:
    """From the source to HTML."""
    page = file.page or Page(None, file, config)
    config._current_page = page  # noqa: SLF001 - extensions ask for it
    page = config.plugins.on_pre_page(page, config=config, files=files)
    page.read_source(config)
    page.markdown = config.plugins.on_page_markdown(
        page.markdown or "", page=page, config=config, files=files
    )
    page.render(config, files)


def draw(
    config: MkDocsConfig, env: Environment, nav: Navigation, files: Sequence[File], file: File
) -> None:
    """Through the search and the template."""
    if before := config._current_page:  # noqa: SLF001 - as above
        before.active = False
    page = file.page
    assert page  # noqa: S101 - for mypy: all are read by now
    config._current_page = page  # noqa: SLF001 - as above
    page.active = True
    context = get_context(nav, files, config, page)
    template = env.get_template(page.meta.get("template", "main.html"))
    context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
    template.render(context)
