"""Whatever a table says, what is made of it passes the check, or nothing is made."""

import csv
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.exchange.checked import errors_in
from tests.cli.running import run
from tests.reading.projects import write_project

HEAD = ("主题", "嘉宾", "开始", "地点", "标签", "正文")
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    [
        *("=cmd|'/c calc'!A0", "@SUM(1)", "<script>x</script>", "{{主题}}", "- [ ] 一件事"),
        *("/// calendar", "```\n没收口", "---", "[a](b.md)", "![x](y.png)", "待填", "# 标题"),
        *("a: b, {c}: \"d'", "&anchor *alias !tag", "yes", "null", "2026-12-06", "\u200b"),
    ]
)
times = st.sampled_from(["", "2026-12-06 20:30", "2020-05-06", "明晚"])
rows = st.lists(st.tuples(words, words, times, words, words, words), min_size=1, max_size=3)


@settings(max_examples=25)
@given(rows)
def test_what_is_made_passes_the_check(table):
    with TemporaryDirectory() as folder:
        project = Path(folder, "site")
        config_file = write_project(project)
        text = StringIO()
        csv.writer(text).writerows([HEAD, *table])
        source = Path(folder, "table.csv")
        source.write_text(text.getvalue(), encoding="utf-8", newline="")
        before = sorted(project.rglob("*"))
        result = run("import", str(source), "--write", project=project)
        assert result.exit_code in (0, 1)
        assert errors_in(config_file) == []
        assert result.exit_code == 0 or sorted(project.rglob("*")) == before
