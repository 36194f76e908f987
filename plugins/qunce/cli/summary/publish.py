"""`qunce summary publish`."""

from collections.abc import Iterator
from datetime import datetime

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.failures import Failure
from qunce.cli.ledger.share_change import one_change_at_a_time, print_texts
from qunce.cli.project import Project, with_project
from qunce.cli.summary import options
from qunce.cli.summary.changing import Known, day_of, edited, known, rewrite, step_line, text_for
from qunce.model.problem_codes import SUMMARY_NOT_APPROVED
from qunce.model.share import Permission
from qunce.model.summary_moves import SummaryStep
from qunce.reading.records.reread import with_summary_text
from qunce.rules.chat.draft import TO_RETELL
from qunce.rules.forbidden_words import TO_REWORD
from qunce.writing.first_words import TO_WRITE
from qunce.writing.summary_edit import with_publication, with_summary_status

LEFT_BY_A_DRAFT = (TO_RETELL, TO_REWORD)
"""What `qunce summary draft` leaves for a person to write."""


@click.command(cls=ChineseCommand)
@click.argument("share_id", metavar="分享")
@options.date
@with_project
def publish(project: Project, *, share_id: str, date: datetime | None) -> None:
    """发布：总结从下次生成起在公开的站点上，打印要发的通知。

    缺嘉宾确认、缺授权、收获不是 3 到 5 条，都不发，缺什么一次说完。

    例子：
      qunce summary publish florist
    """
    with one_change_at_a_time(project):
        found = known(project, SummaryStep.PUBLISH, share_id)
        lacking = [*_lacking(found)]
        if lacking:
            head = f"{share_id} 的总结还不能发，没有改动。先补上："
            raise Failure("\n".join([head, *lacking]))
        day = day_of(found, date, after=found.summary.speaker_approved)
        text = edited(found.summary, lambda: with_publication(found.source, found.after, day))
        changed = rewrite(found, text)
    if not found.share.is_public:
        click.echo(f"{share_id} 没有公开，总结也只在内部的站点上，不用通知群里", err=True)
        return
    snippet = text_for(changed, found.share, "summary")
    if snippet is None:
        click.echo(f"手册 {found.share.playbook} 里没有总结的通知文案，请自己写一段", err=True)
        return
    print_texts(changed, found.share, snippet)


def _lacking(found: Known) -> Iterator[str]:
    """All that keeps it from being published; lines are those of the file as it stands."""
    text = edited(found.summary, lambda: with_summary_status(found.source, found.after))
    _, problems = with_summary_text(found.library, found.summary, text.encode())
    yield from map(str, problems)
    if any(problem.code == SUMMARY_NOT_APPROVED.code for problem in problems):
        yield f"嘉宾确认过就记下来：{step_line(found.share.id, SummaryStep.APPROVE)}"
    if found.share.consent.publish_summary is Permission.UNKNOWN:
        hint = "问过、同意了，在 consent 里写上 publish_summary: yes"
        yield f"{found.share.path}：没有写嘉宾同不同意公开总结（{hint}）"
    for number, line in enumerate(found.summary.body.split("\n"), found.summary.body_line):
        if line.strip() == TO_WRITE:
            yield f"{found.summary.path}:{number}: 还是“{TO_WRITE}”（写上，或者删掉这一节）"
        for mark in LEFT_BY_A_DRAFT:
            if mark in line:
                yield f"{found.summary.path}:{number}: 还有{mark}（用自己的话写，或者删掉）"
