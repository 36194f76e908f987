"""`qunce new playbook`."""

from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import today_in
from qunce.cli.new.scaffold import create, page, words
from qunce.cli.param_types import Choice, day_or_minute, record_id
from qunce.cli.project import Project, with_project
from qunce.model.playbook import PLAYBOOK_HEADINGS
from qunce.model.stage import SECTIONS

SECTION_IDS = tuple(section.id for section in SECTIONS)

FIRST_WORDS = {
    "什么时候用": "- 什么情况下用，写得具体些。\n\n不适合：哪些情况别用。",
    "谁来做": "| 角色 | 做什么 | 花多久 |\n|---|---|---|\n| 运营 | 待填 | 待填 |",
    "步骤与清单": "- [ ] 写第一步 {#first-step role=运营 required}",
    "关键标准": "- 做到什么样算好。",
    "常见问题与应急": "| 情况 | 马上做 | 之后 |\n|---|---|---|\n| 待填 | 待填 | 待填 |",
    "数据与复盘": "- 看哪个数，什么时候看。",
    "相关文案": "用得上的文案列在这里。",
}


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
@click.option("--title", default="标题待填", metavar="标题", help="这件事叫什么")
@click.option("--goal", default="目标待填", metavar="目标", help="一句话目标")
@click.option("--date", type=day_or_minute, metavar="日期", help="复查日期，不写是今天")
@with_project
def playbook(
    project: Project,
    *,
    place: tuple[str | None, str],
    section: str | None,
    title: str,
    goal: str,
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
    metadata = {
        "title": words(title),
        "summary": "一句话说清这篇讲什么",
        "goal": words(goal),
        "roles": "[运营]",
        "when": "什么时候用，一句话",
        "effort": "要花多少时间",
        "snippets": "[]",
        "metrics": "[待填]",
        "reviewed": day.isoformat(),
        "review_every": "180d",
    }
    body = "\n\n".join(f"## {title}\n\n{FIRST_WORDS[title]}" for title in PLAYBOOK_HEADINGS)
    path = f"{settings.playbooks_dir}/{folder or section or SECTION_IDS[0]}/{id}.md"
    create(project, path, page(metadata, body))
