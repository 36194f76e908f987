"""Pages as they would be with a file that an editor holds, made by the steps of a whole build."""

import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from qunce.cli.failures import Failure
from qunce.cli.project import PLUGIN, Project
from qunce.cli.site.engine import load_config, mkdocs_told, remarks_here
from qunce.cli.site.looking import Looking
from qunce.editor.desk.preview import Drawn, NotDrawnError, Stored
from qunce.mkdocs_plugin.plugin import QuncePlugin
from qunce.mkdocs_plugin.preview.pages import NotAloneError, SinglePages
from qunce.site_plan.frame.planned import Audience

HTML = "text/html"
AUDIENCE = Audience.INTERNAL
"""Whoever edits may see what is not announced yet."""


class UnsavedPages:
    """Draws pages for an editor; the first takes as long as a project is read and planned."""

    def __init__(self, project: Project, folder: Path, url: str) -> None:
        """`folder` is for us alone; `url` is where the pages will be served."""
        self._project = project
        self._folder = folder
        self._url = url
        self._lock = threading.RLock()
        self._looking = Looking(project)
        self._pages: SinglePages | None = None
        self._config: MkDocsConfig | None = None

    def page(self, path: str, data: bytes) -> Drawn:
        """The page that shows a file of the project, if it held these bytes."""
        with self._lock, _told():
            checked = self._looking.drafted({path: data}, AUDIENCE, self._plugin().moment)
            pages = self._pages or SinglePages(self._settings(), checked)
            self._pages = pages
            pages.show(checked)
            uri = pages.of_file(path)
            if uri is None:
                raise NotDrawnError(("这一条没有自己的页面",))
            with remarks_here() as remarks:
                html = pages.html(uri)
            if remarks:
                raise NotDrawnError(tuple(remarks))
            return Drawn(pages.place_of(uri), html)

    def file(self, place: str) -> Stored | None:
        """What stands at a place of the site: another page, a style, a picture."""
        with self._lock:
            if self._pages is None:
                return None
            uri = self._pages.at(place)
            with suppress(MkDocsException), remarks_here():
                if uri is not None:
                    return Stored(self._pages.html(uri), HTML)
            data = self._pages.any_file(place)
        kind = mimetypes.guess_type(place)[0] or "application/octet-stream"
        return None if data is None else Stored(data, kind)

    def _plugin(self) -> QuncePlugin:
        return cast("QuncePlugin", self._settings().plugins[PLUGIN])

    def _settings(self) -> MkDocsConfig:
        if self._config is None:
            self._config = load_config(self._project, audience=AUDIENCE)
            self._config.site_url = self._url
            self._config.site_dir = str(self._folder)
        return self._config


@contextmanager
def _told() -> Iterator[None]:
    """Say why there is no page, in the words that a command would print."""
    try:
        with mkdocs_told():
            yield
    except Failure as failure:
        raise NotDrawnError(tuple(failure.lines)) from failure
    except NotAloneError as error:
        why = f"mkdocs.yml 里的 {error} 要整站一起生成，这里看不了；存下以后看 qunce serve"
        raise NotDrawnError((why,)) from error
