"""A preview at work: what is looked at first, then the whole site behind it."""

import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, cast

import click
from mkdocs.commands.build import build
from mkdocs.exceptions import MkDocsException

from qunce.cli.failures import Failure, failure_of
from qunce.cli.project import PLUGIN, Project
from qunce.cli.site.drafts import Drafts
from qunce.cli.site.engine import cache_between_builds, load_config, mkdocs_told, remarks_here
from qunce.cli.site.looking import Looking, refuse_errors
from qunce.mkdocs_plugin.between_builds import kept_between_builds
from qunce.mkdocs_plugin.preview.pages import NotAloneError, SinglePages
from qunce.mkdocs_plugin.preview.server import PreviewServer
from qunce.operations.publication.site_swap import SiteFolder, building
from qunce.site_plan.problems import Checked, with_feeds

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from qunce.mkdocs_plugin.plugin import QuncePlugin

BEFORE_THE_REST = 0.4
"""Seconds in which browsers fetch what they look at, before all other pages are made."""

GONE = b""


class Superseded(BaseException):
    """A build whose sources have changed meanwhile; nothing that MkDocs takes for an error."""


class LivePreview:
    """Follows the files of a project: reads, makes the open pages, then builds.

    The site in the folder is always a whole one. Until it has caught up with the files, pages are
    made when somebody asks for them.
    """

    def __init__(self, project: Project, folder: Path, url: str) -> None:
        """`folder` is for us alone; `url` is where the site will be served."""
        self.site = SiteFolder(folder / "site")
        self._project = project
        self._url = url
        self._folder = folder
        self._config = self._load()
        self._looking = Looking(project, kept_between_builds(self._config))
        self._pages: SinglePages | None = None
        self._has_pages = False
        """Whether it is known if single pages can be made."""
        self._made = threading.RLock()
        self._ahead: dict[str, bytes | None] = {}
        """What has been made since the folder was last whole, by place; None: ask the folder."""
        self._last: dict[str, bytes] = {}
        """What was made at the edits before, since then."""
        self._is_behind = False
        self._unshown: frozenset[Path] = frozenset()
        """What was saved since the last build that was not given up."""
        self.drafts = Drafts(self._looking, self._load_ahead)
        """Pages of what an editor holds."""

    def start(self, server: PreviewServer) -> None:
        """Build the first site; raises Failure when that cannot be."""
        self._server = server
        checked = self._look()
        self._build(checked, self._config)
        self._open_pages(checked)
        self._watch()

    def follow(self, changed: frozenset[Path]) -> None:
        """Show an edit; what keeps it from being shown is told to whoever looks."""
        try:
            if changed or self._unshown:
                self._follow(changed)
        except Superseded:
            return  # what came in between is shown next
        except Failure as failure:
            self._tell(failure)
        except OSError as error:
            self._tell(failure_of(error))

    def content(self, place: str) -> bytes | None:
        """What stands at a place of the site while the folder is behind; see `Ahead`."""
        with self._made:
            if not self._is_behind or self._pages is None:
                return None
            if place not in self._ahead:
                self._ahead[place] = self._make(self._pages, place)
            return self._ahead[place]

    def stop(self) -> None:
        """Leave no process of a plugin behind."""
        self._config.plugins.on_shutdown()

    def _follow(self, changed: frozenset[Path]) -> None:
        self._unshown |= changed
        folders = self._content_folders()
        if not all(any(map(path.is_relative_to, folders)) for path in changed):
            self._config = self._load()
            self._has_pages = False
            self.drafts.start_again()
            self._watch()
        checked = self._look()
        if not self._server.is_all_saved():
            return
        self._show(checked)
        self._server.views.tell(())
        self._server.look_again()
        if not self._server.stays_quiet(BEFORE_THE_REST):
            return
        self._build(checked, self._load())
        self._server.views.tell(())
        if any(path.suffix != ".md" for path in self._unshown):
            self._server.views.renew_all()
        self._unshown = frozenset()
        self._server.look_again()

    def _watch(self) -> None:
        """What the site is made of now: other settings may name other folders."""
        for path in (*self._content_folders(), self._project.config_file, *self._code()):
            self._server.watching.watch(path)

    def _code(self) -> Iterable[Path]:
        """What mkdocs.yml names besides content: templates of the project, hooks, and the like."""
        named = (self._config.theme.custom_dir, *self._config.hooks, *self._config.watch)
        return (self._project.root / path for path in named if path)

    def _content_folders(self) -> tuple[Path, ...]:
        settings = self._project.settings()
        return tuple(
            self._project.root / part for part in (settings.docs_dir, settings.playbooks_dir)
        )

    def _look(self) -> Checked:
        plugin = cast("QuncePlugin", self._config.plugins[PLUGIN])
        with mkdocs_told():
            return self._looking.checked(plugin.moment)

    def _show(self, checked: Checked) -> None:
        """From now on the folder is behind, where pages can be made without it."""
        with self._made:
            self._open_pages(checked)
            if self._pages:
                self._pages.show(checked)
            # What cannot be made stays as it was last seen.
            self._last |= {place: made for place, made in self._ahead.items() if made}
            self._ahead = {}
            self._is_behind = self._pages is not None

    def _make(self, pages: SinglePages, place: str) -> bytes | None:
        uri = pages.at(place)
        if uri is None:
            made = pages.file(place)
            return GONE if made is None and place.endswith("/index.html") else made
        html: bytes | None = None
        with remarks_here() as remarks, suppress(MkDocsException):
            html = pages.html(uri)
        # What MkDocs objects to is told by the build, and not shown before.
        return self._last.get(place) if remarks or html is None else html

    def _open_pages(self, checked: Checked) -> None:
        if self._has_pages:
            return
        with mkdocs_told():
            try:
                self._pages = SinglePages(self._load_ahead(), checked)
            except NotAloneError:
                self._pages = None
        self._has_pages = True

    def _load(self) -> "MkDocsConfig":
        with mkdocs_told():
            config = load_config(self._project)
        cache_between_builds(config, self._folder / "kept")
        config.site_url = self._url
        return config

    def _load_ahead(self) -> "MkDocsConfig":
        """For pages that are made one at a time: each user puts them into a folder of its own."""
        config = self._load()
        config.site_dir = mkdtemp(prefix="ahead-", dir=self._folder)
        return config

    def _build(self, checked: Checked, config: "MkDocsConfig") -> None:
        """Replace the site once the new one is whole, so that a refusal leaves the last good one."""
        click.echo("正在生成……", err=True)
        refuse_errors(with_feeds(checked))
        plugin = cast("QuncePlugin", config.plugins[PLUGIN])
        plugin.checked, plugin.between_pages = checked, self._give_way
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            with mkdocs_told(), building(self.site):
                config.site_dir = str(self.site.next)
                build(config, serve_url=self._url)
                with self._server.folder, self._made:
                    self.site.replace()
                    self._is_behind, self._ahead, self._last = False, {}, {}
        finally:
            config.plugins.on_shutdown()
        self._looking.forget_what_is_gone(checked)
        click.echo("已是最新", err=True)

    def _give_way(self) -> None:
        if self._server.has_changed():
            raise Superseded

    def _tell(self, failure: Failure) -> None:
        if not self._server.is_all_saved():
            return  # a half of what is being saved need not be right
        failure.show()
        self._server.views.tell(failure.lines)
