"""The plugin: read the project, plan the site, hand the plan to MkDocs."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from html import escape
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from qunce.mkdocs_plugin.ahead import Ahead
from qunce.mkdocs_plugin.between_builds import kept_between_builds
from qunce.mkdocs_plugin.checked import log, readable_library, refuse_errors
from qunce.mkdocs_plugin.collector import collect_rarely
from qunce.mkdocs_plugin.config import QunceConfig
from qunce.mkdocs_plugin.files import made_ahead, mkdocs_file, pause_before_each
from qunce.mkdocs_plugin.frame_space import without_indentation
from qunce.mkdocs_plugin.markdown import RecordedFragments, hand_to_extension
from qunce.mkdocs_plugin.moment import build_moment
from qunce.mkdocs_plugin.nav import nav_option
from qunce.mkdocs_plugin.own_words import own_words
from qunce.mkdocs_plugin.page_values import is_listed, page_values, site_values, with_values
from qunce.mkdocs_plugin.serving import refuse_other_way, stay_at_home
from qunce.mkdocs_plugin.theme import lay_over
from qunce.mkdocs_plugin.written_files import written_files
from qunce.model.library import Library
from qunce.press.press import press_if_possible
from qunce.rules.leaks.leaks import Secrets, Written, leaks
from qunce.site_plan.dead_links import HTML_ID
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.problems import Checked, check_library
from qunce.site_plan.shares.share_poster import poster_texts
from qunce.theme.addresses import taken_addresses
from qunce.theme.bundles import BUNDLES, bundle


class QuncePlugin(BasePlugin[QunceConfig]):  # type: ignore[no-untyped-call]  # - likewise
    """Starts from nothing at every build.

    There is no `on_startup` on purpose: with one, even empty, MkDocs keeps the instance alive
    between the rebuilds of `mkdocs serve`.
    """

    checked: Checked | None = None
    """What `qunce build` has read and checked already; else the plugin does it."""
    between_pages: Callable[[], None] | None = None
    """Called before each page is read, and before each file is made or drawn, and now and then in
    between: a preview gives up by raising."""

    ahead: Ahead | None = None
    """Where a second process makes what this build is going to write."""
    collect_as_usual: Callable[[], None] | None = None
    """Ends what holds for builds alone."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and plan first, so that a broken project stops before MkDocs touches a page."""
        self.collect_as_usual = collect_rarely()
        config_file = Path(config.config_file_path).resolve()
        audience = Audience(self.config.audience)
        checked = self.checked or self._check(config, audience)
        self.checked = None  # the plan of the other audience need not outlive this
        refuse_errors(checked.problems)
        self.project = config_file.parent
        self._take(checked, audience)
        if config.nav is None:
            config.nav = nav_option(self.plan.nav)
        if not config.repo_url:
            # MkDocs takes an edit_uri without a repository for a mistake and warns on each page.
            config.edit_uri = None
        lay_over(config)
        self.site_values = site_values(config)
        hand_to_extension(self.fragments, config)
        self._watch(checked.library.settings.playbooks_dir, config)
        return config

    def show(self, checked: Checked, config: MkDocsConfig) -> None:
        """Go on with what the project holds now, under the settings that `on_config` has seen."""
        self._take(checked, Audience(self.config.audience))
        hand_to_extension(self.fragments, config)

    # Before tags, search and the like, which must see the planned pages.
    @event_priority(50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what lies in content/: the plan says what of it this audience sees, and how.

        A preview keeps what it has made from build to build, so there a second process would take
        from this one what it is to remember.
        """
        self._pause()
        arranged = self.arranged(files, config)
        if self.between_pages:
            pause_before_each(arranged, self.between_pages)
        else:
            self.ahead = made_ahead([*arranged], self.plan.was_made_before)
        return arranged

    def arranged(self, files: Files, config: MkDocsConfig) -> Files:
        """The files of the theme and of the plan, to be made when they are asked for."""
        refuse_other_way(config, self.plan.site.addresses)
        stay_at_home(config)
        planned = [mkdocs_file(file, config, self.project) for file in self.plan.files]
        of_theme = [file for file in files if file.src_dir != config.docs_dir]
        themes = {*config.theme.dirs} - {config.theme.custom_dir}
        self.brought = {file.dest_uri for file in of_theme if file.src_dir in themes}
        bundles = [File.generated(config, uri, content=bundle(uri)) for uri in BUNDLES]
        return Files([*of_theme, *bundles, *planned])

    def on_nav(self, nav: Navigation, **_: object) -> Navigation:
        """Leave the navigation as it is: it takes a while until the first page is read."""
        self._pause()
        return nav

    def on_pre_page(self, page: Page, **_: object) -> Page:
        """Date the page in the sitemap by what the content records, not by today."""
        self._pause()
        page.update_date = self.plan.site.as_of.date().isoformat()
        return page

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Let themes have the title as HTML: they insert `meta.title` and `title` as they are."""
        title = page.meta.pop("title", None)
        if title is not None and "title" not in vars(page):
            page.title = escape(str(title))
        return markdown

    # Behind every other plugin, as some look at the source once more here.
    @event_priority(-1000)
    def on_page_content(self, html: str, *, page: Page, **_: object) -> str:
        """Name the places inside fragments, which MkDocs does not read, for its check of links."""
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *HTML_ID.findall(html)}
        # Nobody asks for the source any more, and those of all pages take as much as their HTML.
        page.markdown = ""
        return html

    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Give the templates the page's values, so that they need not look into it."""
        self._pause()
        blocks = self.fragments.asked_by(page.file.src_uri)
        return with_values(context, page_values(page, self.site_values, blocks))

    def on_post_page(self, output: str, **_: object) -> str:
        """Send no indentation along."""
        return without_indentation(output)

    def on_template_context(self, context: TemplateContext, **_: object) -> TemplateContext:
        """The same for templates without a page; the sitemap names none that says noindex."""
        listed = [file for file in context["pages"] if file.page and is_listed(file.page)]
        return with_values({**context, "pages": listed}, self.site_values)

    # After search and the like, whose files count as well.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Refuse a public site that gives away what only the team may see.

        `qunce build` then leaves the last site in place; `mkdocs build` has none to leave.
        """
        self._end()
        if self.plan.site.audience is Audience.PUBLIC:
            files = chain(
                written_files(Path(config.site_dir), besides=self.brought),
                (Written(uri, text.encode()) for uri, text in poster_texts(self.plan.site)),
            )
            refuse_errors(leaks(Secrets(self.library, own_words(config)), self._pausing(files)))

    def on_build_error(self, **_: object) -> None:
        """Let nothing be made any more for a build that has failed."""
        self._end()

    def on_serve(self, server: LiveReloadServer, **_: object) -> LiveReloadServer:
        """Go on showing the last good site after a refusal, which MkDocs has put into words.

        By itself the server would let every open page wait for a build that works.
        """
        rebuild = server.builder

        def rebuild_if_possible() -> None:
            with suppress(Abort):
                rebuild()

        server.builder = rebuild_if_possible
        return server

    def moment(self, library: Library) -> datetime:
        """The moment that this build speaks of; raises PluginError when it is told nonsense."""
        return build_moment(str(self.config.date), os.environ, library)

    def _take(self, checked: Checked, audience: Audience) -> None:
        self.plan, self.library = checked.plans[audience], checked.library
        self.fragments = RecordedFragments(self.plan.fragment)

    def _pause(self) -> None:
        if self.between_pages:
            self.between_pages()

    def _pausing(self, files: Iterable[Written]) -> Iterator[Written]:
        for file in files:
            self._pause()
            yield file

    def _check(self, config: MkDocsConfig, audience: Audience) -> Checked:
        config_file = Path(config.config_file_path).resolve()
        library = readable_library(config_file)
        moment, taken = self.moment(library), taken_addresses()
        press = press_if_possible(config_file.parent, library.settings.poster_font, log.info)
        return check_library(
            library,
            as_of=moment,
            audiences=[audience],
            taken=taken,
            press=press,
            kept=kept_between_builds(config),
        )

    def _end(self) -> None:
        if self.ahead:
            self.ahead.end()
        if self.collect_as_usual:
            self.collect_as_usual()
        self.ahead = self.collect_as_usual = None

    def _watch(self, playbooks_dir: str, config: MkDocsConfig) -> None:
        folder = self.project / playbooks_dir
        if folder.is_dir() and str(folder) not in config.watch:
            config.watch.append(str(folder))
