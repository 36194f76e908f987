"""One page as it would be with what an editor holds and nobody has saved."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.exceptions import MkDocsException

from qunce.cli.failures import Failure, MkDocsRefusal
from qunce.cli.project import PLUGIN, Project
from qunce.cli.site.engine import load_config, mkdocs_told, remarks_here
from qunce.cli.site.looking import Looking
from qunce.cli.site.mkdocs_words import in_chinese
from qunce.mkdocs_plugin.preview.pages import SinglePages
from qunce.site_plan.frame.planned import Audience

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from qunce.mkdocs_plugin.plugin import QuncePlugin


def drafts_of(project: Project, folder: Path, audience: Audience | None = None) -> "Drafts":
    """For whoever has no preview: `folder` is for drafts alone, and is removed by its owner.

    `audience` sees them; None leaves that to mkdocs.yml.
    """

    def load() -> "MkDocsConfig":
        with mkdocs_told():
            config = load_config(project, audience=audience)
        config.site_dir = str(folder)
        return config

    return Drafts(Looking(project), load)


class Drafts:
    """Makes drafts by the steps of a build, of what a preview has kept anyway.

    Any thread may ask; one draft is made at a time.
    """

    def __init__(self, looking: Looking, load: Callable[[], "MkDocsConfig"]) -> None:
        """`load` gives settings for us alone, with a site_dir where pages may be put in passing."""
        self._looking = looking
        self._load = load
        self._lock = threading.RLock()
        self._pages: SinglePages | None = None

    def page(self, path: str, text: bytes) -> bytes:
        """The HTML of the page that shows a file of the project, if the file held this text.

        Raises ProblemsFound for what cannot be read (of any file: whoever edits one shows its
        own), NotAloneError where no page can be made without the others, Failure otherwise.
        """
        with self._lock, remarks_here() as remarks:
            if self._pages is None:
                self._config = self._load()
                self._plugin = cast("QuncePlugin", self._config.plugins[PLUGIN])
            audience = Audience(self._plugin.config.audience)
            drafted = self._looking.drafted({path: text}, audience, self._plugin.moment)
            try:
                if self._pages is None:
                    self._pages = SinglePages(self._config, drafted)
                else:
                    self._pages.show(drafted)
                uri = self._pages.of_file(path)
                if uri is None:
                    raise Failure(f"{path} 在这个站点上没有自己的一页")
                html = self._pages.html(uri)
            except MkDocsException as error:
                raise Failure(in_chinese(str(error))) from error
            if remarks:
                raise MkDocsRefusal(remarks)
            return html

    def place(self, path: str) -> str | None:
        """Where the page that shows a file stands, once it was drafted: `shares/florist/index.html`."""
        with self._lock:
            uri = self._pages and self._pages.of_file(path)
            return self._pages.place_of(uri) if self._pages and uri else None

    def beside(self, place: str) -> bytes | None:
        """What stands at another place of the site: a page, a style, a picture."""
        with self._lock, remarks_here():
            if self._pages is None:
                return None
            uri = self._pages.at(place)
            return self._pages.html(uri) if uri else self._pages.any_file(place)

    def start_again(self) -> None:
        """After a change of mkdocs.yml or of the theme."""
        with self._lock:
            self._pages = None
