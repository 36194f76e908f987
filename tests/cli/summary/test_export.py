from io import BytesIO

import pytest
from docx import Document

from qunce.rendering.publishing.exports import Target
from tests.cli.running import replace, run, write
from tests.rendering.publishing.articles import strangers

SHARE = "content/shares/first-share/index.md"
SUMMARY = "content/shares/first-share/summary.md"
TEXTS = [target for target in Target if target is not Target.DOCX]


@pytest.fixture
def site(site):
    config = site / "mkdocs.yml"
    lines = config.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("site_url")]
    config.write_text("site_url: https://qunce.example/\n" + "".join(kept), encoding="utf-8")
    return site


@pytest.fixture
def published(site):
    """A site with one published summary, as `qunce new` leaves it but for what people write."""
    write(
        site,
        SUMMARY,
        "---\nstatus: published\ntakeaways: [先问一句, 再给出路, 当天登记]\n"
        "speaker_approved: 2026-12-08\n---\n\n## 开头\n\n她先讲**一次**失手。\n\n"
        "/// qa | 要管吗？\n要管。\n///\n",
    )
    return site


def export(site, target, *more):
    return run("summary", "export", "first-share", "--to", str(target), *more, project=site)


@pytest.mark.parametrize("target", TEXTS)
def test_each_text_is_printed_as_it_is_pasted(published, target):
    result = export(published, target)
    assert (result.exit_code, "先问一句" in result.stdout) == (0, True)


def test_the_article_is_one_clean_line_and_the_fields_are_told_beside_it(published):
    result = export(published, "wechat-article")
    assert strangers(result.stdout) == []
    for words in ("正文含样式", "标题 ", "摘要 ", "阅读原文：https://qunce.example/"):
        assert words in result.stderr


def test_a_summary_is_not_written_over_its_own_source(published):
    before = (published / SUMMARY).read_bytes()
    result = export(published, "markdown", "--output", str(published / SUMMARY))
    assert (result.exit_code, "站点的源文件" in result.stderr) == (1, True)
    assert (published / SUMMARY).read_bytes() == before


def test_a_document_wants_a_file(published, tmp_path):
    target = tmp_path / "总结.docx"
    refused = export(published, "docx")
    assert (refused.exit_code, "--output 总结.docx" in refused.stderr) == (1, True)
    result = export(published, "docx", "--output", str(target))
    assert (result.exit_code, result.stderr) == (0, f"写好了 {target}\n")
    words = [paragraph.text for paragraph in Document(BytesIO(target.read_bytes())).paragraphs]
    assert "问：要管吗？" in words


@pytest.mark.parametrize("status", ["draft", "review"])
def test_what_is_not_published_stays_unless_it_is_to_be_read_through(published, status):
    replace(published, SUMMARY, "status: published", f"status: {status}")
    refused = export(published, "group")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "没有导出" in refused.stderr
    assert "--for-review" in refused.stderr
    for target in TEXTS:
        shown = export(published, target, "--for-review")
        assert (shown.exit_code, "未经嘉宾确认" in shown.stdout) == (0, True)
        assert "https://qunce.example/" not in shown.stdout


def test_what_was_withdrawn_stays_whatever_is_asked(published):
    withdrawn = "status: withdrawn\nwithdrawn: {at: 2026-12-22, reason: 说错了}"
    replace(published, SUMMARY, "status: published", withdrawn)
    result = export(published, "group", "--for-review")
    assert (result.exit_code, "已经撤回，没有导出" in result.stderr) == (1, True)


def test_what_its_speaker_refuses_stays_whatever_is_asked(published):
    replace(published, SUMMARY, "status: published", "status: draft")
    text = (published / SHARE).read_text(encoding="utf-8")
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith("consent")]
    write(published, SHARE, "".join([kept[0], "consent: {publish_summary: no}\n", *kept[1:]]))
    result = export(published, "group", "--for-review")
    assert (result.exit_code, "publish_summary: no" in result.stderr) == (1, True)


def test_members_that_are_not_to_be_quoted_are_found_before_anything_is_exported(published):
    text = (published / SHARE).read_text(encoding="utf-8")
    kept = [line for line in text.splitlines(keepends=True) if not line.startswith("consent")]
    write(published, SHARE, "".join([kept[0], "consent: {quote_members: no}\n", *kept[1:]]))
    result = export(published, "markdown")
    assert ("要管吗" in result.stdout, "members-quoted" in result.stderr) == (False, True)


def test_without_a_summary_it_says_how_one_is_begun(site):
    result = export(site, "group")
    assert (
        result.exit_code,
        "qunce" in result.stderr,
        "new summary first-share" in result.stderr,
    ) == (1, True, True)


def test_a_place_goes_by_its_chinese_name(published):
    for name, word in (("群", "group"), ("朋友圈", "moments")):
        assert export(published, name).stdout == export(published, word).stdout != ""


def test_an_unknown_place_is_guessed(published):
    result = export(published, "wechat")
    assert (result.exit_code, "wechat-article" in result.stderr) == (2, True)
