"""Whatever happens to the cache between builds or during one: the site is the site."""

import os
import resource
import shutil
import signal
import subprocess
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from jinja2 import Template

from qunce_cache.store import UNFINISHED, Store
from tests.cache.building import SmallSite, built_into
from tests.cli.kills import forked, kill_before

KEY = "a" * 64
CONTENT = bytes(range(256)) * 8
RENDER = Template.render


@pytest.fixture(scope="module")
def built_once(tmp_path_factory):
    """A small site with its cache, and its files as they are without."""
    site = SmallSite(tmp_path_factory.mktemp("faults") / "site")
    clean = site.built(cached=False)
    site.built(cached=True)
    shutil.copytree(site.folder.parent, kept(site))
    return site, clean


@pytest.fixture
def site(built_once):
    """As it was at first, in the same place, which counts where the cache asks what changed."""
    site, _ = built_once
    shutil.rmtree(site.folder.parent)
    shutil.copytree(kept(site), site.folder.parent)
    return site


def kept(site):
    return site.folder.parent.with_name(f"{site.folder.parent.name}-at-first")


@pytest.fixture
def clean(built_once):
    return built_once[1]


def entries(site):
    return sorted(path for path in (site.folder / "../kept/2").rglob("*") if path.is_file())


@pytest.mark.process
def test_wherever_a_write_is_killed_the_entry_is_whole_or_none(tmp_path):
    def write(store, change):
        kill_before(change)
        store.write(KEY, CONTENT)

    for change in count(1):
        store = Store(tmp_path / str(change))
        killed = forked(tmp_path, partial(write, store, change))
        assert store.read(KEY) == (None if killed else CONTENT)
        store.write(KEY, CONTENT)
        assert store.read(KEY) == CONTENT
        if not killed:
            return


def fill_up():
    """Let no file grow beyond a few bytes, which fails as a full disk does."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


@pytest.mark.process
def test_an_entry_that_finds_no_room_leaves_nothing_behind(tmp_path):
    store = Store(tmp_path / "kept")
    ended = tmp_path / "ended"

    def write():
        fill_up()
        store.write(KEY, os.urandom(1000))
        ended.touch()

    forked(tmp_path, write)
    assert ended.exists()
    assert store.read(KEY) is None
    assert not [*store.folder.rglob(f"*{UNFINISHED}")]


@pytest.mark.process
def test_a_build_killed_while_it_writes_the_cache_leaves_one_that_can_be_used(site, clean):
    shutil.rmtree(site.folder / "../kept")
    writes = count()

    def killed_in_the_middle():
        write = Store.write

        def counted(store, key, content):
            if next(writes) == 3:
                kill_before(2)
            write(store, key, content)

        Store.write = counted
        site.built(cached=True)

    assert forked(site.folder, killed_in_the_middle)
    assert len(entries(site)) > 0
    assert site.built(cached=True) == clean


def test_entries_that_came_under_the_names_of_others_are_not_used(site, clean):
    found = entries(site)
    contents = [path.read_bytes() for path in found]
    for path, content in zip(found, [*contents[1:], contents[0]], strict=True):
        path.write_bytes(content)
    assert site.built(cached=True) == clean


def test_damaged_entries_are_not_used(site, clean):
    for number, path in enumerate(entries(site)):
        content = bytearray(path.read_bytes())
        content[number % len(content)] ^= 1
        path.write_bytes(content[: len(content) - number % 3])
    assert site.built(cached=True) == clean


@pytest.mark.parametrize("moment", [0, 2**31])
def test_whatever_the_clock_says_the_files_are_of(site, clean, moment, monkeypatch):
    monkeypatch.setattr("mkdocs.structure.pages.markdown.Markdown.convert", forbidden)
    monkeypatch.setattr("jinja2.Template.render", only_without_a_page)
    for path in [*site.pages, *entries(site)]:
        os.utime(path, (moment, moment))
    assert site.built(cached=True) == clean


def forbidden(*_):
    raise AssertionError("converted again")


def only_without_a_page(template, context):
    assert context["page"] is None, "drawn again"
    return RENDER(template, context)


def test_a_moment_that_was_set_for_the_build_is_the_one_that_is_written(site, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    dated = site.built(cached=True)
    assert b"2023-11-14" in dated["sitemap.xml"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert b"2020-09-13" in site.built(cached=True)["sitemap.xml"]


def test_an_older_state_and_back_again(site, clean):
    now = {path: path.read_text("utf-8") for path in site.pages}
    site.write("a.md", "# 以前\n")
    site.write("old.md", "# 只有以前有\n")
    (site.folder / "docs/more/c.md").unlink()
    assert site.built(cached=True) == site.built(cached=False)
    (site.folder / "docs/old.md").unlink()
    for path, text in now.items():
        path.write_text(text, encoding="utf-8")
    assert site.built(cached=True) == clean


@pytest.mark.process
def test_two_builds_at_once_with_one_cache(site, clean):
    shutil.rmtree(site.folder / "../kept")
    config = site.config(cached=True)
    other = os.fork()
    if not other:
        try:
            built_into(site.folder / "other", config)
        finally:
            os._exit(0)
    assert built_into(site.folder / "cached", config) == clean
    os.waitpid(other, 0)
    written = {path: path.read_bytes() for path in (site.folder / "other").rglob("*.html")}
    assert written == {
        site.folder / "other" / uri: page for uri, page in clean.items() if uri.endswith(".html")
    }


@pytest.fixture
def small_disk(site):
    """The cache on a disk of its own that has hardly any room."""
    place = Path(site.folder / "../kept").resolve()
    shutil.rmtree(place)
    place.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", str(place)]
    if subprocess.run(mounted, capture_output=True, check=False).returncode:
        pytest.skip("这里不能挂载文件系统（要有 root 权限）")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.process
def test_on_a_full_disk_and_on_one_that_became_read_only(site, clean, small_disk):
    assert site.built(cached=True) == clean
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert site.built(cached=True) == clean
