"""What blocks draw on: the one function they are handed, and the page they stand on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from markdown import Markdown

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.page_context import page_uri

FragmentFunction: TypeAlias = Callable[[str, str, str], str | None]
"""`fragment(name, argument, page_uri)`: a part of the page, None when there is none like it."""


@dataclass(frozen=True, slots=True)
class PageParts:
    """The extension's configuration, asked only when a page needs it.

    An engine that lists the extension but runs no plugin gives neither; a page that needs them
    then stops the build instead of looking healthy.
    """

    configured_fragment: FragmentFunction | None
    configured_uri: str

    def part(self, md: Markdown, name: str, argument: str) -> str | None:
        """What the site says; raises BlockError without a plugin, or a page that is known."""
        if self.configured_fragment is None:
            raise BlockError(
                "这一页用到了群策的块，但是群策插件没有运行（mkdocs.yml 的 plugins 里加上 qunce）"
            )
        uri = self._known_uri(md)
        if not uri:
            raise BlockError("不知道这一页在站点的什么位置，链接没法写（给扩展设置 page_uri）")
        return self.configured_fragment(name, argument, uri)

    def known_part(self, md: Markdown, name: str, argument: str = "") -> str | None:
        """What the site says, for a page that can do without; None where nobody can tell."""
        uri = self._known_uri(md)
        if self.configured_fragment is None or not uri:
            return None
        return self.configured_fragment(name, argument, uri)

    def holds(self, md: Markdown, block: str) -> None:
        """Say that a block stands on the page, so that its styles and scripts come along."""
        self.known_part(md, "block", block)

    def _known_uri(self, md: Markdown) -> str:
        return page_uri(md) or self.configured_uri
