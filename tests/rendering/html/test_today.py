import re

from markupsafe import Markup

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


def make_row(words: str, due: str, **changes: object) -> DueRow:
    return DueRow(Markup(words), role="", due=due, moment="", **changes)


def test_the_lines_of_several_shares_stand_by_date():
    lines = task_lines(
        [
            make_tasks("later", make_row("丙", "2026-12-06")),
            make_tasks("sooner", make_row("甲", "2026-12-01"), make_row("乙", "2026-12-04T20:00")),
        ],
        at_most=3,
    )
    assert re.findall(r'class="qc-plain" href=".*?">(.*?)<', lines) == ["甲", "乙", "丙"]


def test_what_has_no_date_is_never_due():
    assert "<li" not in task_lines([make_tasks("idea", make_row("甲", ""))], at_most=3)


def test_an_item_leads_to_the_checklist_and_a_message_to_the_pack():
    rows = (
        make_row("做", "2026-12-01", item=make_item()),
        make_row("发", "2026-12-02"),
    )
    hrefs = re.findall(r'href="(.*?)"', task_lines([make_tasks("florist", *rows)], at_most=3))
    assert hrefs == ["../shares/florist/#checklist", "../shares/florist/#pack"]


def test_one_role_needs_no_filter():
    assert role_filter(["宣传"]) == ""
