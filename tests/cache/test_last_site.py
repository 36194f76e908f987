"""What the last build left is written over where it will be written anyway; else it goes."""

import os
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, BuildError
from mkdocs.structure.files import File

from qunce_cache.last_site import ASIDE, put_aside
from tests.cache.building import SmallSite, built_into


@pytest.fixture
def folder(tmp_path):
    """A site of two pages and a page of long ago."""
    for uri in ("index.html", "a/index.html", "old/index.html"):
        path = tmp_path / "site" / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(uri)
    return tmp_path / "site"


def files_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def folders_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def test_what_will_be_written_comes_back_and_nothing_else(folder):
    last = put_aside(folder)
    assert [*folder.iterdir()] == [folder / ASIDE]
    last.bring_back({"index.html", "a/index.html", "b/index.html"})
    assert files_in(folder) == {"index.html", "a/index.html"}
    assert folders_in(folder) == {"a"}


def test_what_is_hidden_stays_where_mkdocs_keeps_it(folder):
    (folder / ".git").mkdir()
    put_aside(folder).bring_back(())
    assert [*folder.iterdir()] == [folder / ".git"]


def linked(folder):
    (folder / "a/index.html").unlink()
    (folder / "a/index.html").symlink_to(folder.with_name("elsewhere"))


def with_a_second_name(folder):
    (folder.parent / "second").hardlink_to(folder / "a/index.html")


def read_only(folder):
    (folder / "a/index.html").chmod(0o444)


def in_a_folder_for_one(folder):
    (folder / "a").chmod(0o700)


def empty(folder):
    (folder / "a/index.html").write_bytes(b"")


@pytest.mark.parametrize(
    "change", [linked, with_a_second_name, read_only, in_a_folder_for_one, empty]
)
def test_a_file_that_would_not_be_made_like_that_is_made_anew(folder, change):
    change(folder)
    put_aside(folder).bring_back({"a/index.html"})
    assert not os.path.lexists(folder / "a/index.html")


def test_what_a_plugin_has_put_there_meanwhile_stays(folder):
    last = put_aside(folder)
    (folder / "a").mkdir()
    (folder / "a/index.html").write_text("new")
    last.bring_back({"a/index.html", "old/index.html"})
    assert (folder / "a/index.html").read_text() == "new"
    assert files_in(folder) == {"a/index.html", "old/index.html"}


def test_what_a_killed_build_left_aside_goes(folder):
    put_aside(folder)
    put_aside(folder).bring_back({"index.html"})
    assert [*folder.iterdir()] == []


def test_what_nobody_has_written_over_goes_in_the_end(folder):
    last = put_aside(folder)
    last.bring_back({"index.html", "a/index.html"})
    (folder / "index.html").write_text("index.html")
    last.finish()
    assert files_in(folder) == {"index.html"}
    assert folders_in(folder) == set()


def test_there_need_be_no_site(tmp_path):
    assert put_aside(tmp_path / "none") is None


@pytest.fixture
def site(tmp_path):
    return SmallSite(tmp_path / "site")


def test_pages_that_are_gone_or_empty_go(site):
    site.built(cached=True)
    (site.folder / "docs/more/c.md").unlink()
    config = site.config(cached=True)
    only_home = "{% if page and page.is_homepage %}首页{% endif %}"
    (site.folder / "theme/main.html").write_text(only_home, encoding="utf-8")
    files = built_into(site.folder / "cached", config)
    assert {uri for uri in files if uri.endswith(".html")} == {"index.html"}


def elsewhere(context, *, page, **_):
    """An event that comes after it was decided what is brought back."""
    page.file.abs_dest_path += ".old"
    return context


def by_itself(_, *, page, **__):
    """A plugin that writes its page alone."""
    path = Path(page.file.abs_dest_path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine")
    return ""


@pytest.mark.parametrize(
    ("event", "change"), [("page_context", elsewhere), ("post_page", by_itself)]
)
def test_plugins_may_write_pages_as_they_like(site, event, change):
    site.built(cached=True)
    found = {}
    for folder in ("cached", "new"):
        config = load_config(str(site.config(cached=True)), site_dir=str(site.folder / folder))
        config.plugins.events[event].append(change)
        build(config)
        found[folder] = {
            uri: (site.folder / folder / uri).read_bytes()
            for uri in files_in(site.folder / folder)
            if not uri.endswith(".gz")
        }
    assert found["cached"] == found["new"]


def test_files_of_a_plugins_own_kind_find_nothing_there(site):
    """They may be written only where there is nothing."""

    class Once(File):
        def copy_file(self, *_):
            path = Path(self.abs_dest_path)
            if not path.exists():
                path.write_bytes(b"new")

    def add(files, *, config):
        file = Once.generated(config, "once.txt", content="x")
        files.append(file)
        return files

    site.built(cached=True)
    (site.folder / "cached/once.txt").write_bytes(b"old")
    config = load_config(str(site.config(cached=True)), site_dir=str(site.folder / "cached"))
    config.plugins.events["files"].append(add)
    build(config)
    assert (site.folder / "cached/once.txt").read_bytes() == b"new"


def refuse(*_, **__):
    raise BuildError("refused")


def refuse_all_but(*allowed):
    """An event of pages that lets some of them be written."""

    def look(output, *, page, **_):
        if page.file.dest_uri not in allowed:
            refuse()
        return output

    return look


def test_a_build_that_fails_leaves_nothing_aside(site):
    site.built(cached=True)
    config = load_config(str(site.config(cached=True)), site_dir=str(site.folder / "cached"))
    config.plugins.events["files"].append(refuse)
    with pytest.raises(Abort):
        build(config)
    assert files_in(site.folder / "cached") == set()


def test_a_build_that_fails_halfway_leaves_what_it_has_written_and_no_more(site):
    """What was there before may have been another audience's."""
    site.built(cached=True)
    (site.folder / "docs/a.md").write_text("# 另一页", encoding="utf-8")
    for folder in ("cached", "new"):
        config = load_config(str(site.config(cached=True)), site_dir=str(site.folder / folder))
        config.plugins.events["post_page"].append(refuse_all_but("index.html"))
        with pytest.raises(Abort):
            build(config)
    left = files_in(site.folder / "cached")
    assert "index.html" in left
    assert left == files_in(site.folder / "new")
    assert folders_in(site.folder / "cached") == folders_in(site.folder / "new")


@pytest.mark.parametrize("how", ["disabled", "dirty"])
def test_what_a_killed_build_left_aside_goes_with_the_next_build_of_any_kind(site, how):
    site.built(cached=True)
    put_aside(site.folder / "cached")
    is_dirty = how == "dirty"
    config = load_config(str(site.config(cached=is_dirty)), site_dir=str(site.folder / "cached"))
    config.plugins.on_startup(command="build", dirty=is_dirty)
    build(config, dirty=is_dirty)
    assert not (site.folder / "cached" / ASIDE).exists()


def test_where_mkdocs_removes_nothing_everything_stays(site):
    site.built(cached=True)
    config = load_config(str(site.config(cached=True)), site_dir=str(site.folder / "cached"))
    before = files_in(site.folder / "cached")
    config.plugins.on_startup(command="build", dirty=True)
    build(config, dirty=True)
    assert files_in(site.folder / "cached") == before
