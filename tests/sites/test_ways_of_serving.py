"""Every link of a site leads somewhere, whichever way the site is served."""

import importlib.util
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.sites.building import built, edit, files_of, tiny_project

TOOL = Path(__file__).parents[2] / "tools" / "site_links.py"
spec = importlib.util.spec_from_file_location("site_links", TOOL)
site_links = importlib.util.module_from_spec(spec)
spec.loader.exec_module(site_links)

PLUGINS = "plugins:\n  - qunce\n"
WITH_SEARCH = "plugins:\n  - qunce-search\n  - qunce\n"
URL = "https://tiny.example/handbook/"
WAYS = {
    "folders": {},
    "root": {"https://tiny.example/handbook/": "https://tiny.example"},
    "files": {"strict: true": "strict: true\nuse_directory_urls: false"},
    "instant": {"navigation.tabs": "navigation.instant, navigation.tabs"},
    "nowhere": {
        "site_url: https://tiny.example/handbook/\n": "",
        "  - qunce\nmark": "  - qunce: {site_key: x}\nmark",
    },
    "offline": {"plugins:\n": "plugins:\n  - offline\n"},
}


def served_in(way: str):
    def make(folder: Path) -> Path:
        project = tiny_project(folder)
        edit(project / "mkdocs.yml", PLUGINS, WITH_SEARCH)
        for old, new in WAYS[way].items():
            edit(project / "mkdocs.yml", old, new)
        return built(project)

    return make


@pytest.fixture
def site_in(made_once):
    return lambda way: made_once(f"tiny-{way}", served_in(way)) / "site"


@pytest.mark.parametrize(
    ("way", "url"),
    [
        ("folders", URL),
        ("root", "https://tiny.example/"),
        ("files", URL),
        ("instant", URL),
        ("nowhere", "https://unknown.example/"),
        ("offline", URL),
    ],
)
@pytest.mark.process
def test_every_link_leads_somewhere(site_in, way, url):
    site = site_links.Site(site_in(way), url)
    assert site.dead_links() == []
    assert site.followed > 400


@pytest.mark.process
def test_from_a_disk_every_link_leads_to_a_file(site_in):
    site = site_links.Site(site_in("offline"), URL, on_disk=True)
    assert site.dead_links() == []


@pytest.mark.process
def test_from_a_disk_folders_lead_nowhere(site_in):
    site = site_links.Site(site_in("folders"), URL, on_disk=True)
    assert {dead.why for dead in site.dead_links()} == {"no such file"}


@pytest.mark.process
def test_an_offline_site_asks_no_other_site_for_a_script(site_in):
    asking = [path for path, data in files_of(site_in("offline")).items() if b"unpkg" in data]
    assert [path for path in asking if path.endswith(".html")] == []


@pytest.mark.parametrize(
    ("file", "text", "why"),
    [
        ("a.html", '<a href="gone/">', "no such file"),
        ("a.html", '<form action="gone.html">', "no such file"),
        ("a.html", '<p data-anything="../club/gone/">', "no such file"),
        ("a.html", '<img srcset="gone.png 2x">', "no such file"),
        ("a.html", '<a href="index.html#gone">', "no such place"),
        ("a.html", '<a href="../elsewhere/">', "outside the site"),
        (
            "a.html",
            '<script type="application/ld+json">{"url": "https://x.example/club/gone/"}',
            "no such file",
        ),
        ("x.ics", "URL:https://x.example/cl\r\n ub/gone/\r\n", "no such file"),
        ("x.js", 'x = "webcal://x.example/club/gone.ics"', "no such file"),
        ("x.css", "a {background: url('gone.svg')}", "no such file"),
        ("sitemap.xml", "<loc>https://x.example/club/gone/</loc>", "no such file"),
    ],
)
def test_a_link_that_leads_nowhere_is_found(tmp_path, file, text, why):
    (tmp_path / "index.html").write_text("<p id=here>", encoding="utf-8")
    (tmp_path / file).write_text(text, encoding="utf-8")
    (dead,) = site_links.Site(tmp_path, "https://x.example/club/").dead_links()
    assert (dead.file, dead.why) == (file, why)


def test_addresses_changed_behind_our_back_stop_the_build(tmp_path, caplog):
    project = tiny_project(tmp_path)
    config = load_config(
        str(project / "mkdocs.yml"), site_dir=str(tmp_path / "site"), use_directory_urls=False
    )
    with pytest.raises(Abort):
        build(config)
    assert "在 mkdocs.yml 里写 use_directory_urls: false" in caplog.text
