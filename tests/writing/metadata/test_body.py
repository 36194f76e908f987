"""Another body changes its own lines; metadata, line ends and what both bodies have stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import body_of, take_apart_page
from qunce.writing.metadata.body import body_changed
from qunce.writing.metadata.refusing import NotChangedError
from tests.writing.metadata.generated import record_files
from tests.writing.metadata.test_changed import lines_of, read

LINES = st.sampled_from(["", "一", "二", "  三", "---", "- [ ] 四 ", "```群公告", "```", "\t五"])
BODIES = st.lists(LINES, max_size=6).map("\n".join)


@given(record_files(), BODIES, st.sampled_from(["\n", "\r\n"]))
def test_a_body_is_read_as_it_was_given_and_nothing_else_changes(text, body, ends):
    source, after = read(text), body_changed(text, body.replace("\n", ends))
    assert read(after).body == body_of(body, 1)[0]
    header = 1 + source.front_matter.count("\n")
    assert lines_of(after)[:header] == lines_of(text)[:header]
    assert read(after).front_matter == source.front_matter
    assert body_changed(after, body) == after


def test_lines_that_stay_keep_their_own_ends():
    source = "---\r\na: b\r\n---\r\n\r\n一\n二\r\n三\n\n"
    assert body_changed(source, "一\n新\n三") == "---\r\na: b\r\n---\r\n\r\n一\n新\n三\n\n"
    assert body_changed(source, "零\n一\n二\n三") == source.replace("一\n", "零\r\n一\n")
    assert body_changed(source, "一\n二\n三\n四") == source.replace("三\n", "三\n四\n")


@pytest.mark.parametrize("ending", ["", "\n", "\n\n"])
def test_a_first_body_stands_below_an_empty_line(ending):
    source = f"---\na: b\n---{ending}"
    assert body_changed(source, "一\n\n二\n") == f"---\na: b\n---\n\n一\n\n二{ending}"


def test_a_page_without_metadata_has_a_body_too():
    assert body_changed("# 一\n\n二\n", "# 一\n\n三") == "# 一\n\n三\n"
    assert take_apart_page("x.md", "# 一\n", Report("x.md")).body == "# 一"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("一\n二\x07", "第 6 行：第 2 个字符是控制字符"),
        ("<<<<<<< HEAD\n一\n=======\n二\n>>>>>>> main", "没解决的合并冲突"),
        ("一" * 1_000_000, "文件超过 2 MB"),
        ("\ud83d", "半个字"),
    ],
)
def test_a_body_that_no_check_would_read_is_refused(body, reason):
    with pytest.raises(NotChangedError, match=reason):
        body_changed("---\na: b\n---\n\n一\n", body)
