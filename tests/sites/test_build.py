"""The tiny site, built for real by MkDocs and Material."""

import gzip
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import material
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from qunce.markdown_extension.errors import BlockError
from qunce.site_plan.fragments import FragmentRequest
from tests.sites.building import built, built_config, edit, files_of, page, tiny_project

MATERIAL = Path(material.__file__).parent / "templates"


@pytest.fixture(scope="module")
def site(made_once):
    return made_once("tiny-site", lambda folder: built(tiny_project(folder))) / "site"


@pytest.fixture(scope="module")
def settled(made_once):
    """The same with settings of its own, none of which is another's business."""

    def make(folder: Path) -> None:
        project = tiny_project(folder)
        config = project / "mkdocs.yml"
        theme = "font: false\n  palette: {scheme: default}\n  custom_dir: mine"
        edit(config, "font: false", theme)
        settings = "nav: [{头一页: help/index.md}]\nextra_css: [mine.css]\nplugins:"
        edit(config, "plugins:", settings)
        (project / "content" / "mine.css").write_text("", encoding="utf-8")
        partials = project / "mine" / "partials"
        partials.mkdir(parents=True)
        (partials / "copyright.html").write_text("[[{{ page.edit_url }}]]", encoding="utf-8")
        built(project)

    return made_once("settled-site", make) / "site"


@pytest.fixture
def project(tmp_path):
    return tiny_project(tmp_path)


def test_the_site_has_the_planned_pages_and_no_other(site):
    pages = [path for path in files_of(site) if path.endswith(".html")]
    assert pages == [
        "404.html",
        "calendar/2026-12/index.html",
        "calendar/2026-q4/index.html",
        "groups/florist-a/index.html",
        "groups/index.html",
        "help/index.html",
        "index.html",
        "overdue/index.html",
        "people/index.html",
        "people/lin-xia/index.html",
        "playbooks/index.html",
        "playbooks/share/guest-share/index.html",
        "playbooks/share/index.html",
        "qa/index.html",
        "series/index.html",
        "series/sunday-share/index.html",
        "shares/florist/index.html",
        "shares/florist/live/index.html",
        "shares/florist/publish/index.html",
        "shares/florist/publish/wechat.html",
        "shares/florist/summary/index.html",
        "shares/index.html",
        "snippets/index.html",
        "snippets/share-notice/index.html",
        "summaries/index.html",
        "tags/index.html",
        "today/index.html",
        "tools/paste-check/index.html",
    ]


def test_nothing_of_an_unannounced_share_reaches_a_public_site(site):
    told = [
        path
        for path, content in files_of(site).items()
        if "secret" in path
        or any(
            word.encode() in content
            for word in ("还没公布的题目", "he-qing", "何青", "shares/secret", "不公开的微信号")
        )
    ]
    assert told == []


def test_an_internal_site_shows_it_with_its_files(project):
    site = built(project, audience="internal")
    assert "还没公布的题目" in page(site, "shares/secret")
    assert (site / "shares/secret/deck.svg").is_file()
    assert "不公开的微信号" in page(site, "people/lin-xia")


def test_files_beside_a_record_are_copied(site):
    assert (site / "shares/florist/poster.svg").is_file()
    assert 'href="poster.svg"' in page(site, "shares/florist")


def test_a_link_may_lead_to_a_place_inside_a_fragment(project):
    edit(
        project / "content/help/index.md",
        "\n---\n",
        "\n---\n\n[下个月](../shares/index.md#m2026-12)\n",
    )
    assert 'href="../shares/#m2026-12"' in page(built(project), "help")


def test_two_builds_in_one_process_are_byte_identical(project):
    first = files_of(built(project))
    assert files_of(built(project)) == first


@pytest.mark.process
def test_properdocs_builds_the_same_site(site, project, tmp_path):
    """It is the maintained fork of MkDocs, and where we go when MkDocs stops working."""
    theirs = tmp_path / "theirs"
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--site-dir", str(theirs)]
    subprocess.run(
        [*command, "--config-file", str(project / "mkdocs.yml")],
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        check=True,
        capture_output=True,
    )
    assert files_of(theirs) == files_of(site)


def test_the_sitemap_is_dated_by_the_content(site):
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert set(re.findall("<lastmod>(.*?)</lastmod>", sitemap)) == {"2026-11-22"}
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == sitemap


def test_the_sitemap_names_every_page_but_those_that_search_engines_are_to_leave_out(site):
    named = re.findall(
        "<loc>https://[^/]*/handbook/(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8")
    )
    pages = {path.removesuffix("index.html") for path in files_of(site) if path.endswith(".html")}
    pages.remove("shares/florist/publish/wechat.html")  # it is shown in a frame, and is no page
    hidden = {
        path for path in pages - {"404.html"}
        if 'content="noindex"' in page(site, path)
    }  # fmt: skip
    assert hidden == {"shares/florist/live/", "shares/florist/publish/"}
    assert {unquote(url) for url in named} == pages - hidden - {"404.html"}


def test_a_date_can_be_asked_for(project):
    sitemap = (built(project, date="2027-01-03") / "sitemap.xml").read_text(encoding="utf-8")
    assert set(re.findall("<lastmod>(.*?)</lastmod>", sitemap)) == {"2027-01-03"}


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("shares/florist", "content/shares/florist/index.md"),
        ("shares/florist/summary", "content/shares/florist/summary.md"),
        ("playbooks/share/guest-share", "playbooks/share/guest-share.md"),
        ("snippets/share-notice", "content/snippets/share-notice.md"),
        ("help", "content/help/index.md"),
    ],
)
def test_an_edit_link_opens_the_record(settled, url, source):
    assert f"[[https://code.example/tiny/edit/main/{source}]]" in page(settled, url)


def test_an_index_nobody_wrote_has_no_edit_link(site):
    assert "edit/main" not in page(site, "people")


def test_no_page_waits_for_the_themes_palette(settled):
    linking = [
        path for path, content in files_of(settled).items() if b"stylesheets/palette" in content
    ]
    assert [path for path in linking if path.endswith(".html")] == []


def test_another_version_of_the_theme_may_call_its_palette_otherwise(project):
    edit(
        project / "mkdocs.yml",
        "font: false",
        "font: false\n  palette: {scheme: default}\n  custom_dir: later",
    )
    later = project / "later/assets/stylesheets"
    later.mkdir(parents=True)
    (later / "palette.0123abcd.min.css").write_text("", encoding="utf-8")
    base = (MATERIAL / "base.html").read_text(encoding="utf-8")
    renamed = re.sub(r"palette\.\w+\.min\.css", "palette.0123abcd.min.css", base)
    (project / "later/base.html").write_text(renamed, encoding="utf-8")
    assert "stylesheets/palette" not in page(built(project), "help")


def test_pages_carry_their_key(site):
    keys = {
        url: re.findall('<meta name="qunce:page" content="(.*?)">', page(site, url))
        for url in ("playbooks/share/guest-share", "shares/florist", "help")
    }
    assert keys == {
        "playbooks/share/guest-share": ["playbook/guest-share"],
        "shares/florist": ["share/florist"],
        "help": ["page/help/index"],
    }


def test_links_of_blocks_lead_somewhere_from_any_depth(site):
    for url in ("playbooks/share/guest-share", "help"):
        (address,) = re.findall(
            'href="([^"]*snippets/share-notice/)"[^>]*>改几个字', page(site, url)
        )
        assert (site / url / address / "index.html").is_file()


def test_what_pages_asked_for_can_be_read_after_the_build(project):
    requests = built_config(project).plugins["qunce"].fragments.requests
    book = "playbooks/share/guest-share.md"
    assert FragmentRequest(book, "chapter", "关键标准") in requests
    # Every page with sections asks whether it is a playbook's.
    pages = ("help/index.md", book)
    assert tuple(r for r in requests if r.page_uri in pages and r.name != "chapter") == (
        FragmentRequest("help/index.md", "playbook-title", ""),
        FragmentRequest("help/index.md", "run-bar", ""),
        FragmentRequest("help/index.md", "snippet", "share-notice"),
        FragmentRequest(book, "playbook-title", ""),
        FragmentRequest(book, "run-bar", ""),
        FragmentRequest(book, "snippet", "share-notice"),
        FragmentRequest(book, "snippet-url", "share-notice"),
    )


def test_every_local_address_leads_somewhere(site):
    missing = {
        (path, address)
        for path, content in files_of(site).items()
        if path.endswith("index.html")
        for address in re.findall(r'<[^>]* (?:href|src)="([^":]+)"', content.decode())
        if not _is_there(site, (site / path).parent / re.split("[?#]", unquote(address))[0])
    }
    assert missing == set()


def _is_there(site, target):
    target = target.resolve()
    return target.is_relative_to(site) and (target.is_file() or (target / "index.html").is_file())


def test_a_hand_written_navigation_is_kept(settled):
    html = page(settled, "help")
    assert re.findall(r'class="md-tabs__link"[^>]*>(.*?)</a>', html) == ["头一页"]


def test_the_authors_own_styles_come_after_ours(settled):
    styles = re.findall(r'<link rel="stylesheet" href="([^"]*)"', page(settled, "help"))
    assert styles.index("../assets/qunce/qunce.css") < styles.index("../mine.css")


def test_the_list_of_scripts_is_not_published(site):
    assert "scripts.txt" not in files_of(site)


def refusal(project, caplog) -> str:
    with pytest.raises(Abort):
        built(project)
    return caplog.text


def test_a_broken_project_lists_every_error_at_once(project, caplog):
    edit(project / "content/shares/florist/index.md", "duration: 90m", "duration: 很久")
    edit(project / "playbooks/share/guest-share.md", "owner: 分享组", "owners: 分享组")
    told = refusal(project, caplog)
    assert "内容里有 2 个错误，站点没有生成：" in told
    assert "content/shares/florist/index.md:7: " in told
    assert "playbooks/share/guest-share.md:10: " in told
    assert not (project.parent / "site").exists()


def test_a_plugin_without_its_extension_stops(project, caplog):
    edit(
        project / "mkdocs.yml",
        "  - pymdownx.superfences\n  - qunce\n",
        "  - pymdownx.superfences\n",
    )
    assert "markdown_extensions 里没有 qunce" in refusal(project, caplog)


def test_an_extension_without_its_plugin_stops(project):
    edit(project / "mkdocs.yml", "plugins:\n  - qunce\n", "plugins: []\n")
    with pytest.raises(BlockError, match="群策插件没有运行"):
        build(load_config(str(project / "mkdocs.yml"), site_dir=str(project / "site")))


def test_a_share_ahead_has_a_poster_and_its_link_a_picture(site):
    pictures = [path for path in files_of(site) if path.endswith(("poster.png", "card.png"))]
    assert pictures == ["shares/florist/card.png", "shares/florist/poster.png"]
    card = "https://tiny.example/handbook/shares/florist/card.png"
    assert f'<meta property="og:image" content="{card}">' in page(site, "shares/florist/")


def test_nothing_of_the_editor_is_on_the_site(site):
    words = (b'"/edit/', b"qunce:token", b"X-Qunce-Token", b"qe-")
    kinds = {".html", ".js", ".css", ".json", ".xml"}
    texts = [path for path in site.rglob("*") if path.suffix in kinds]
    assert texts
    assert [one for one in texts if any(word in one.read_bytes() for word in words)] == []
