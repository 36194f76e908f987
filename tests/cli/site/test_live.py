"""A preview at work, without a browser: what stands where after an edit."""

import shutil

import pytest
from watchdog.events import FileCreatedEvent

from qunce.cli.failures import ProblemsFound
from qunce.cli.project import Project
from qunce.cli.site.drafts import drafts_of
from qunce.cli.site.live import LivePreview
from qunce.mkdocs_plugin.preview.server import PreviewServer
from tests.sites.building import edit, files_of, tiny_project

URL = "http://127.0.0.1:8000/handbook/"
SHARE = "content/shares/florist/index.md"
PERSON = "content/people/lin-xia.md"
PAGE = "shares/florist/index.html"


class Server(PreviewServer):
    """One at which somebody may save again meanwhile."""

    saved_again = ""

    def is_all_saved(self):
        if self.saved_again == "while we look":
            self._wake()
        return super().is_all_saved()

    def stays_quiet(self, seconds):
        if self.saved_again == "while browsers fetch":
            self._wake()
        return super().stays_quiet(seconds)


class Preview:
    """A project, what follows it, and a server that nobody has bound to a port."""

    def __init__(self, folder) -> None:
        self.root = tiny_project(folder)
        own = folder / "own"
        own.mkdir()
        self.live = LivePreview(Project(self.root / "mkdocs.yml"), own, URL)
        options = {"host": "127.0.0.1", "port": 0, "mount_path": "/handbook/"}
        self.server = Server(
            self.live.content, lambda _: None, {}, root=str(self.live.site.path), **options
        )
        self.live.start(self.server)

    def saved(self, *paths: str) -> None:
        self.live.follow(frozenset(self.root / path for path in paths))

    def saved_and_again_before_the_rest(self, *paths: str) -> None:
        self.server.saved_again = "while browsers fetch"
        self.saved(*paths)
        self.server.saved_again = ""
        self.server.taken()

    def shown(self, place: str) -> str | None:
        content = self.server.content(place)
        return None if content is None else content.decode()

    def number(self, place: str) -> int:
        return self.server.version(place, self.server.content(place) or b"")

    def close(self) -> None:
        self.server.server_close()
        self.live.stop()


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path)
    yield preview
    preview.close()


def test_until_the_site_has_caught_up_pages_are_made_when_asked_for(preview):
    edit(preview.root / SHARE, "title: ", "title: 改名：")
    preview.saved_and_again_before_the_rest(SHARE)
    ahead = preview.shown(PAGE)
    assert "改名：" in ahead
    assert "改名：" not in (preview.live.site.path / PAGE).read_text(encoding="utf-8")
    assert "改名：" in preview.shown("calendar.ics")
    preview.saved(SHARE)
    assert (
        (preview.live.site.path / PAGE).read_text(encoding="utf-8") == ahead == preview.shown(PAGE)
    )


def test_a_page_that_went_is_gone_at_once(preview):
    summary = "content/shares/florist/summary.md"
    (preview.root / summary).unlink()
    preview.saved_and_again_before_the_rest(summary)
    assert preview.shown("shares/florist/summary/index.html") is None


def test_what_cannot_be_shown_is_told_and_leaves_everything_as_it_was(preview):
    before = files_of(preview.live.site.path)
    edit(preview.root / SHARE, "duration: 90m", "duration: 很久")
    preview.saved(SHARE)
    told = preview.server.views.news(PAGE, 0, 0, 0).lines
    assert [line.startswith(f"{SHARE}:7: ") for line in told] == [True]
    assert files_of(preview.live.site.path) == before
    edit(preview.root / SHARE, "duration: 很久", "duration: 90m")
    preview.saved(SHARE)
    assert preview.server.views.news(PAGE, 0, 0, 0).lines == ()
    assert files_of(preview.live.site.path) == before


def test_nothing_is_told_of_what_is_saved_only_in_part(preview):
    edit(preview.root / SHARE, "duration: 90m", "duration: 很久")
    preview.server.saved_again = "while we look"
    preview.saved(SHARE)
    assert preview.server.views.news(PAGE, 0, 0, 0).lines == ()
    preview.server.saved_again = ""
    preview.server.taken()
    preview.saved()
    assert len(preview.server.views.news(PAGE, 0, 0, 0).lines) == 1


def test_what_only_mkdocs_objects_to_is_told_and_not_shown(preview):
    page = preview.root / "content/help/index.md"
    page.write_text("# 帮助\n\n[去](没有的地方)\n", encoding="utf-8")
    before = preview.shown("help/index.html")
    preview.saved("content/help/index.md")
    assert preview.server.views.news(PAGE, 0, 0, 0).lines
    assert preview.shown("help/index.html") == before


def test_another_branch_is_the_site_that_its_files_make(preview, tmp_path):
    before = files_of(preview.live.site.path)
    edit(preview.root / PERSON, "title: ", "title: 又")
    shutil.move(preview.root / "content/shares/secret", tmp_path / "secret")
    looks = preview.root / "looks"
    looks.mkdir()
    edit(preview.root / "mkdocs.yml", "site_name: 小站", "site_name: 别的站")
    edit(preview.root / "mkdocs.yml", "name: material\n", "name: material\n  custom_dir: looks\n")
    changed = (PERSON, "content/shares/secret/index.md", "mkdocs.yml")
    preview.saved(*changed)
    assert "别的站" in preview.shown(PAGE)
    # What its settings name is followed as well.
    (looks / "main.html").write_text('{% extends "base.html" %}', encoding="utf-8")
    preview.server.watching.on_any_event(FileCreatedEvent(str(looks / "main.html")))
    assert preview.server.taken() == {looks / "main.html"}
    # And back: the site that was built from nothing at the start.
    edit(preview.root / PERSON, "title: 又", "title: ")
    shutil.move(tmp_path / "secret", preview.root / "content/shares/secret")
    edit(preview.root / "mkdocs.yml", "site_name: 别的站", "site_name: 小站")
    edit(preview.root / "mkdocs.yml", "name: material\n  custom_dir: looks\n", "name: material\n")
    preview.saved(*changed)
    assert files_of(preview.live.site.path) == before


def test_a_picture_saved_before_the_rest_was_built_still_renews_the_pages_that_show_it(preview):
    before = preview.number(PAGE)
    preview.saved_and_again_before_the_rest("content/shares/florist/poster.svg")
    preview.saved("content/people/he-qing.md")
    assert preview.number(PAGE) > before


def test_a_draft_is_the_page_that_would_be_shown_were_it_saved(preview):
    text = (preview.root / SHARE).read_text(encoding="utf-8").replace("title: ", "title: 草稿：")
    draft = preview.live.drafts.page(SHARE, text.encode())
    assert "草稿：" not in preview.shown(PAGE)
    (preview.root / SHARE).write_text(text, encoding="utf-8")
    preview.saved(SHARE)
    assert preview.shown(PAGE).encode() == draft


def test_a_draft_that_cannot_be_read_says_why(tmp_path):
    drafts = drafts_of(Project(tiny_project(tmp_path) / "mkdocs.yml"), tmp_path / "drafts")
    with pytest.raises(ProblemsFound) as refused:
        drafts.page(SHARE, "---\ntitel: 花\n---\n".encode())
    assert all(line.startswith(SHARE) for line in refused.value.lines)
