"""What blocks draw on: the site, and the page they stand on."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from markdown import Markdown

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.page_context import page_uri
from qunce.model.addresses import playbook_uri
from qunce.model.playbook import Playbook
from qunce.site_plan.frame.site import Site


@dataclass(frozen=True, slots=True)
class PageSite:
    """The extension's configuration, asked only when a page needs it.

    An engine that lists the extension but runs no plugin gives neither; a page that needs them
    then stops the build instead of looking healthy.
    """

    configured_site: Site | None
    configured_uri: str

    def site(self) -> Site:
        """The site; raises BlockError where no plugin handed one over."""
        if self.configured_site is None:
            raise BlockError(
                "这一页用到了群策的块，但是群策插件没有运行（mkdocs.yml 的 plugins 里加上 qunce）"
            )
        return self.configured_site

    def uri(self, md: Markdown) -> str:
        """The page's docs uri; raises BlockError where nobody knows it."""
        uri = self._known_uri(md)
        if not uri:
            raise BlockError("不知道这一页在站点的什么位置，链接没法写（给扩展设置 page_uri）")
        return uri

    def playbook(self, md: Markdown) -> Playbook | None:
        """The playbook whose own page this is."""
        if self.configured_site is None:
            return None
        uri = self._known_uri(md)
        book = self.configured_site.library.playbooks.get(PurePosixPath(uri).stem)
        return book if book and playbook_uri(book.section, book.id) == uri else None

    def _known_uri(self, md: Markdown) -> str:
        return page_uri(md) or self.configured_uri
