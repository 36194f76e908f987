"""Drafts of pages as the editor asks for them."""

import mimetypes

from mkdocs.exceptions import MkDocsException

from qunce.cli.failures import Failure
from qunce.cli.site.drafts import Drafts
from qunce.editor.desk.preview import Drawn, NotDrawnError, Stored
from qunce.mkdocs_plugin.preview.pages import NotAloneError


class UnsavedPages:
    """Draws pages for an editor; the first takes as long as a project is read and planned."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    def page(self, path: str, data: bytes) -> Drawn:
        """The page that shows a file of the project, if it held these bytes."""
        try:
            html = self._drafts.page(path, data)
        except Failure as failure:
            raise NotDrawnError(failure.lines) from failure
        except NotAloneError as error:
            why = f"mkdocs.yml 里的 {error} 要整站一起生成，这里看不了；存下以后看 qunce serve"
            raise NotDrawnError((why,)) from error
        return Drawn(self._drafts.place(path) or "", html)

    def file(self, place: str) -> Stored | None:
        """What stands at a place of the site: another page, a style, a picture."""
        try:
            data = self._drafts.beside(place)
        except MkDocsException:  # the build says what is wrong with another page
            return None
        kind = mimetypes.guess_type(place)[0] or "application/octet-stream"
        return None if data is None else Stored(data, kind)
