from io import BytesIO

import pytest
from PIL import Image

from tests.cli.running import replace, run, write

SHARE = "content/shares/first-share/index.md"
URL = "site_url: https://qunce.example/\n"


@pytest.fixture
def site(site):
    config = site / "mkdocs.yml"
    lines = config.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("site_url")]
    config.write_text(URL + "".join(kept), encoding="utf-8")
    return site


def test_a_poster_is_written_and_its_place_printed(site, tmp_path):
    target = tmp_path / "海报.png"
    result = run("poster", "first-share", "--output", str(target), project=site)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{target}\n", "")
    with Image.open(target) as image:
        assert image.size == (1080, 1920)


def test_without_a_place_it_is_named_after_the_share(site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("poster", "first-share", project=site)
    assert (result.stdout, (tmp_path / "first-share-海报.png").is_file()) == (
        "first-share-海报.png\n",
        True,
    )


def test_layouts_differ_and_runs_do_not(site, tmp_path):
    found = []
    for layout in ("节目单", "大字", "极简", "极简"):
        target = tmp_path / "a.png"
        run("poster", "first-share", "--layout", layout, "--output", str(target), project=site)
        found.append(target.read_bytes())
    assert (len(set(found)), found[2] == found[3]) == (3, True)


def test_a_photo_beside_the_share_is_on_it(site, tmp_path):
    target = tmp_path / "a.png"
    words = ("poster", "first-share", "--output", str(target))
    run(*words, project=site)
    without = target.read_bytes()
    stream = BytesIO()
    Image.new("RGB", (400, 300), "#c08040").save(stream, "JPEG")
    (site / "content/shares/first-share/photo.jpg").write_bytes(stream.getvalue())
    result = run(*words, project=site)
    assert (result.stderr, target.read_bytes() != without) == ("", True)
    assert run("check", project=site).exit_code == 0


def test_an_unknown_layout_or_share_is_told(site):
    assert run("poster", "first-share", "--layout", "竖排", project=site).exit_code == 2
    result = run("poster", "first-shar", project=site)
    assert (result.exit_code, "是不是想写 first-share" in result.stderr) == (1, True)


def test_a_cancelled_share_gets_none(site, tmp_path):
    assert run("cancel", "first-share", "--reason", "嘉宾生病", project=site).exit_code == 0
    target = tmp_path / "a.png"
    result = run("poster", "first-share", "--output", str(target), project=site)
    assert (result.exit_code, target.exists()) == (1, False)
    assert result.stderr == "first-share 已取消，不画海报；照常办了用 qunce reinstate\n"


def test_without_an_address_there_is_nothing_for_the_code(site):
    replace(site, "mkdocs.yml", URL, "")
    result = run("poster", "first-share", project=site)
    assert (result.exit_code, result.stderr) == (
        1,
        "二维码没有网址可指：在 mkdocs.yml 里写 site_url: https://你的网址/\n",
    )


def test_a_font_that_is_not_there_is_named(site):
    replace(site, "mkdocs.yml", "  - qunce:\n", "  - qunce:\n      poster_font: no.ttf\n")
    result = run("poster", "first-share", project=site)
    assert (result.exit_code, result.stderr) == (
        1,
        "海报的字体 poster_font: no.ttf：没有这个文件。"
        "Debian、Ubuntu 上装 fonts-noto-cjk，或者改对路径\n",
    )


@pytest.mark.process
def test_a_site_without_the_font_is_built_and_told_once(site):
    replace(site, "mkdocs.yml", "  - qunce:\n", "  - qunce:\n      poster_font: no.ttf\n")
    result = run("build", project=site)
    assert (
        result.exit_code,
        result.stderr.count("poster_font"),
        list(site.rglob("poster.png")),
    ) == (
        0,
        1,
        [],
    )


def test_what_the_font_cannot_show_and_what_is_not_announced_is_said(site, tmp_path):
    text = (site / SHARE).read_text(encoding="utf-8")
    write(site, SHARE, text.replace("status: scheduled", "status: confirmed"))
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    replace(site, SHARE, title, "title: สวัสดี 你好")
    result = run("poster", "first-share", "--output", str(tmp_path / "a.png"), project=site)
    assert result.exit_code == 0
    assert "字体里没有这些字，海报上是空框：ส" in result.stderr
    assert "这场分享还没有公布，公布以后二维码才打得开" in result.stderr
