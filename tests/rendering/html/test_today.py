import re

from markupsafe import Markup

from qunce.rendering.html.asked import Asked
from qunce.rendering.html.today import DueRow, ShareTasks, role_filter, task_lines
from tests.builders import make_item


def make_tasks(id: str, *rows: DueRow) -> ShareTasks:
    return ShareTasks(
        id=id,
        title=id,
        url=f"../shares/{id}/",
        when="",
        starts="",
        ends="",
        tags=(),
        list_key=f"share/{id}/guest-share",
        rows=rows,
    )


def make_row(words: str, kind: str, **changes: object) -> DueRow:
    asked = Asked(kind, "2026-12-01")
    return DueRow(Markup(words), role="", moment=None, when="", asked=asked, **changes)


def test_a_line_leads_to_where_the_work_is():
    florist = make_tasks("florist")
    rows = [
        (florist, make_row("做", "item", item=make_item())),
        (florist, make_row("发", "message")),
        (florist, make_row("写", "summary")),
    ]
    hrefs = re.findall(r'href="(.*?)"', task_lines(rows, at_most=3, windows="{}"))
    assert hrefs == [
        "../shares/florist/#checklist",
        "../shares/florist/#pack",
        "../shares/florist/#summary",
    ]


def test_one_role_needs_no_filter():
    assert role_filter(["宣传"]) == ""
