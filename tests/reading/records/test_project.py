"""A project as a library: what it holds, in which order."""

from qunce.model.page import Page
from qunce.reading.records.project import read_project
from tests.reading.projects import (
    PLAYBOOK,
    SHARE,
    SNIPPET,
    SUMMARY,
    good_text,
    library_of,
    write_project,
)

PERSON = "---\ntitle: 某人\n---\n"


def test_records_stand_in_id_order(tmp_path):
    files = {f"content/people/{id}.md": PERSON for id in ("wang-wu", "a-bin", "li-si")}
    library = library_of(write_project(tmp_path, files))
    assert list(library.people) == ["a-bin", "li-si", "lin-xia", "wang-wu", "zhou-yu"]


def test_playbooks_stand_in_section_order(tmp_path):
    sections = {"retain": "b-1", "plan": "z-1", "review": "a-1"}
    files = {f"playbooks/{place}/{id}.md": good_text(PLAYBOOK) for place, id in sections.items()}
    library = library_of(write_project(tmp_path, files))
    assert list(library.playbooks) == ["z-1", "b-1", "a-1", "guest-share"]
    assert library.playbooks["b-1"].section == "retain"


def test_the_index_of_a_section_gives_the_reading_order(tmp_path):
    files = {f"playbooks/plan/{id}.md": good_text(PLAYBOOK) for id in ("a-1", "b-1", "c-1")}
    index = {"playbooks/plan/index.md": "---\norder: [b-1, c-1, a-1]\n---\n先读头一篇。\n"}
    library = library_of(write_project(tmp_path, files | index))
    assert list(library.playbooks) == ["b-1", "c-1", "a-1", "guest-share"]
    assert [book.id for book in library.playbooks_in("plan")] == ["b-1", "c-1", "a-1"]


def test_what_an_order_leaves_out_comes_last(tmp_path):
    files = {f"playbooks/plan/{id}.md": good_text(PLAYBOOK) for id in ("a-1", "b-1", "c-1")}
    index = {"playbooks/plan/index.md": "---\norder: [c-1]\n---\n"}
    reading = read_project(write_project(tmp_path, files | index))
    assert [problem.code for problem in reading.problems] == ["order-incomplete"]
    assert reading.library is not None
    assert list(reading.library.playbooks) == ["c-1", "a-1", "b-1", "guest-share"]


def test_order_on_any_other_page_is_the_engines_own_key(tmp_path):
    library = library_of(write_project(tmp_path, {"content/about.md": "---\norder: 3\n---\n"}))
    assert library.pages[0].order == ()


def test_a_summary_is_found_by_its_share(tmp_path):
    library = library_of(write_project(tmp_path))
    assert [one.text for one in library.summaries["florist"].questions] == ["群里多少人合适"]


def test_other_markdown_is_pages(tmp_path):
    files = {
        "content/about/us.md": "---\ntitle: 关于\ntemplate: home.html\n---\n\n\n# 我们\n正文\n",
        "content/people/index.md": "# 大家 {#all}\n",
        "content/shares/florist/notes.md": "没有标题\n",
        "playbooks/index.md": "# 手册\n",
        "playbooks/share/index.md": "# 嘉宾分享\n",
    }
    library = library_of(write_project(tmp_path, files))
    assert {page.uri: page.title for page in library.pages} == {
        "about/us.md": "关于",
        "index.md": "群策",
        "people/index.md": "大家",
        "playbooks/index.md": "手册",
        "playbooks/share/index.md": "嘉宾分享",
        "shares/florist/notes.md": None,
    }
    assert library.pages[0] == Page(
        path="content/about/us.md",
        uri="about/us.md",
        title="关于",
        front_matter="title: 关于\ntemplate: home.html\n",
        items=(),
        body="# 我们\n正文",
        body_line=7,
    )


def test_other_files_are_assets(tmp_path):
    files = {
        "content/shares/florist/海报.png": b"\xff",
        "playbooks/share/x.csv": "",
        "content/CNAME": "",
    }
    assert library_of(write_project(tmp_path, files)).assets == {
        "content/CNAME": "CNAME",
        "content/shares/florist/海报.png": "shares/florist/海报.png",
        "playbooks/share/x.csv": "playbooks/share/x.csv",
    }


def test_playbooks_are_mounted_under_their_own_name_whatever_their_folder(tmp_path):
    config_file = write_project(tmp_path, {"playbooks/index.md": "# 手册\n"})
    text = good_text("mkdocs.yml").replace("- qunce\n", "- qunce: {playbooks_dir: 手册}\n")
    config_file.write_text(text, encoding="utf-8")
    (tmp_path / "playbooks").rename(tmp_path / "手册")
    library = library_of(config_file)
    assert library.playbooks["guest-share"].path == "手册/share/guest-share.md"
    assert [page.uri for page in library.pages] == ["index.md", "playbooks/index.md"]


def test_items_know_the_heading_above_them(tmp_path):
    items = library_of(write_project(tmp_path)).playbooks["guest-share"].items
    assert [(item.id, item.heading, item.line) for item in items] == [
        ("notice", "会前", 26),
        ("rehearsal", "会前", 27),
    ]


def test_a_snippets_usage_is_what_stands_around_its_texts(tmp_path):
    text = good_text(SNIPPET) + "\n另外，\n\n\n\n发完置顶。\n"
    snippet = library_of(write_project(tmp_path, {SNIPPET: text})).snippets["share-notice"]
    assert (snippet.usage, snippet.usage_line) == ("分享前两天发。\n\n另外，\n\n发完置顶。", 10)
    assert snippet.texts[0].text == (
        "【预告】{{主题}}\n{{时间}}，{{嘉宾}}和大家聊聊。\n{{报名链接}}\n到场有红包：{{红包金额}}"
    )
    assert [(field.label, field.required) for field in snippet.fields] == [("红包金额", True)]


def test_two_readings_are_equal(tmp_path):
    config_file = write_project(tmp_path)
    assert library_of(config_file) == library_of(config_file)


def test_a_draft_may_be_kept_of_what_the_speaker_wants_kept_private(tmp_path):
    files = {
        SHARE: good_text(SHARE).replace("publish_summary: yes", "publish_summary: no"),
        SUMMARY: good_text(SUMMARY).replace("status: published", "status: draft"),
    }
    assert not library_of(write_project(tmp_path, files)).summaries["florist"].is_public
