from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files
from mkdocs.structure.pages import Page

from qunce.markdown_extension.page_context import page_uri


class Asking(Preprocessor):
    """Notes what a page is told about itself while it is converted."""

    def __init__(self, md: Markdown, answers: list[str | None]):
        super().__init__(md)
        self.answers = answers

    def run(self, lines):
        self.answers.append(page_uri(self.md))
        return lines


class AskingExtension(Extension):
    def __init__(self):
        super().__init__()
        self.answers: list[str | None] = []

    def extendMarkdown(self, md):  # noqa: N802 - Python-Markdown's name
        md.preprocessors.register(Asking(md, self.answers), "asking", 0)


def test_mkdocs_pages_are_known(tmp_path):
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets" / "share-notice.md").write_text("正文", encoding="utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "群策", "docs_dir": str(tmp_path), "site_dir": "site"})
    config.validate()
    asking = AskingExtension()
    config.markdown_extensions = [asking]
    files = get_files(config)
    for file in files:
        page = Page(None, file, config)
        page.read_source(config)
        page.render(config, files)
    assert asking.answers == ["snippets/share-notice.md"]


@dataclass
class ZensicalPage:
    path: str


class ContextPreprocessor(Preprocessor):
    """What Zensical registers, by the name it has there."""

    def __init__(self, page: ZensicalPage):
        super().__init__()
        self.page = page


def test_zensical_pages_are_known():
    markdown = Markdown()
    context = ContextPreprocessor(ZensicalPage("snippets/share-notice.md"))
    markdown.preprocessors.register(context, "rendering_context", 0)
    assert page_uri(markdown) == "snippets/share-notice.md"


def test_outside_of_an_engine_nobody_knows():
    assert page_uri(Markdown()) is None
