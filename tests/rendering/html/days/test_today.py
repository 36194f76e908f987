import re

from markupsafe import Markup

from qunce.rendering.html.asked import Asked
from qunce.rendering.html.days.today import (
    Action,
    Choices,
    DueRow,
    ShareTasks,
    task_lines,
    today_html,
)
from tests.builders import make_item


def make_tasks(id: str, *rows: DueRow) -> ShareTasks:
    return ShareTasks(
        id=id,
        title=id,
        url=f"../shares/{id}/",
        live_url="",
        when="",
        starts="",
        ends="",
        tags=(),
        list_key=f"share/{id}/guest-share",
        groups=(),
        who="{}",
        rows=rows,
    )


def make_row(words: str, kind: str, **changes: object) -> DueRow:
    fields = {"asked": Asked(kind, "2026-12-01"), "action": Action("看这一场", "../shares/x/")}
    return DueRow(Markup(words), role="", moment=None, when="", **(fields | changes))


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


def drawn(*rows: DueRow) -> str:
    return today_html([make_tasks("florist", *rows)], Choices({"主持": ""}, {}), windows="{}")


def test_a_row_has_a_text_to_copy_or_a_way_to_go():
    copied = drawn(
        make_row("发", "message", action=Action("复制群消息", text="明晚见", anchor="a1"))
    )
    assert 'data-copy="#a1">复制群消息</button>' in copied
    assert '<pre class="qc-text" id="a1" hidden>明晚见</pre>' in copied
    led = drawn(make_row("写", "summary"))
    assert '<a class="qc-btn" href="../shares/x/">看这一场</a>' in led


def test_whoever_is_in_no_group_is_asked_for_a_role_alone():
    assert "me-role" in drawn(make_row("做", "item"))
    assert "me-group" not in drawn(make_row("做", "item"))
