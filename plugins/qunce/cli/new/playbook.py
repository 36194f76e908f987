"""`qunce new playbook`."""

from datetime import datetime, timedelta

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import today_in
from qunce.cli.new.creating import create_file
from qunce.cli.param_types import Choice, day_or_minute, record_id
from qunce.cli.project import Project, with_project
from qunce.model.kinds.playbook import PLAYBOOK
from qunce.model.stage import SECTIONS
from qunce.writing.first_words import playbook_body
from qunce.writing.new_file import new_record

SECTION_IDS = tuple(section.id for section in SECTIONS)
USUAL_REVIEW = timedelta(days=180)


def section_and_id(text: str) -> tuple[str | None, str]:
    """`retain/seven-day-checkin`, or the id alone."""
    section, slash, id = text.rpartition("/")
    if not slash:
        return None, record_id(id)
    if section not in SECTION_IDS:
        raise click.BadParameter(f"没有“{section}”这个阶段，可选：{'、'.join(SECTION_IDS)}")
    return section, record_id(id)


@click.command(cls=ChineseCommand)
@click.argument("place", type=section_and_id, metavar="阶段/编号")
@click.option(
    "--section", "--stage", type=Choice(SECTION_IDS), help="也可以这样写阶段，不写是 plan"
)
@click.option("--title", metavar="标题", help="这件事叫什么")
@click.option("--goal", metavar="目标", help="一句话目标")
@click.option("--date", type=day_or_minute, metavar="日期", help="复查日期，不写是今天")
@with_project
def playbook(
    project: Project,
    *,
    place: tuple[str | None, str],
    section: str | None,
    title: str | None,
    goal: str | None,
    date: datetime | None,
) -> None:
    """新建一篇手册，小节的顺序已经排好。

    阶段是 plan acquire activate retain monetize refer replicate review，嘉宾分享放 share。

    例子：
      qunce new playbook retain/seven-day-checkin --title 七天签到计划
    """
    folder, id = place
    settings = project.settings()
    day = date.date() if date else today_in(settings.timezone)
    values = {
        "title": title,
        "goal": goal,
        "roles": ("运营",),
        "reviewed": day,
        "review_every": USUAL_REVIEW,
    }
    create_file(
        project,
        new_record(
            settings,
            PLAYBOOK,
            id,
            values,
            body=playbook_body(),
            section=folder or section or SECTION_IDS[0],
        ),
    )
