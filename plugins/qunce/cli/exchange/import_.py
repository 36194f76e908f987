"""`qunce import`."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from qunce.cli.chinese import ChineseCommand
from qunce.cli.clock import now_in
from qunce.cli.exchange.example import example
from qunce.cli.exchange.report import report
from qunce.cli.failures import Failure
from qunce.cli.param_types import day_or_minute, kind_named
from qunce.cli.project import Project, tidy, with_project
from qunce.cli.result_file import write_result
from qunce.model.kinds.kind import Kind
from qunce.model.problem import Severity
from qunce.reading.exchange.mapping import IMPORTABLE, Mapping, read_mapping
from qunce.reading.exchange.opening import read_table
from qunce.reading.records.project import read_project
from qunce.reading.tables.table import Table, TableError
from qunce.writing.imported.draft import Draught
from qunce.writing.imported.importing import draught_of
from qunce.writing.imported.placing import put_in_place
from qunce.writing.new_file import NewFile
from qunce.writing.unfinished import locked

FILE = click.Path(readable=False, path_type=Path)


@click.command("import", cls=ChineseCommand)
@click.argument("source", type=FILE, metavar="表格")
@click.option("--mapping", type=FILE, metavar="文件", help="映射文件：猜不出来的列、名字在里面定")
@click.option("--kind", type=kind_named, metavar="种类", help="导入什么，不写是分享")
@click.option("--example", "wants_example", is_flag=True, help="打印一份映射文件，照着改")
@click.option("--report", "report_file", type=FILE, metavar="文件", help="把完整的报告写进文件")
@click.option("--write", is_flag=True, help="真的新建；不写只看会做什么")
@click.option("--date", type=day_or_minute, metavar="日期", help="当作这一天来导入")
@with_project
def import_table(
    project: Project,
    *,
    source: Path,
    mapping: Path | None,
    kind: Kind | None,
    wants_example: bool,
    report_file: Path | None,
    write: bool,
    date: datetime | None,
) -> None:
    """从表格、日历或别的站点导入排期。

    表格可以是 .csv、.xlsx（飞书、腾讯文档、Excel、WPS 导出的都行）、.ics，也可以是 Hugo、Jekyll、
    Hexo 放 Markdown 的文件夹。先列出会新建什么、哪一格读不懂，加上 --write 才写文件；有一处读不懂
    就一份也不写。已经有的不会被改，嘉宾没有的顺手建好。

    例子：
      qunce import 排期.xlsx
      qunce import 排期.xlsx --example > 映射.yml
      qunce import 排期.xlsx --mapping 映射.yml --write
    """
    if write:
        tidy(project)
    with locked(project.root / project.docs_dir):
        decided = _mapping(mapping, kind)
        table = _table(source, decided)
        library = project.library()
        now = date or now_in(library.settings.timezone).replace(tzinfo=None)
        draught, meant = draught_of(table, decided, library, now)
        if wants_example:
            click.echo(example(table, decided.kind, meant, draught), nl=False)
            return
        _tell(project, draught, decided.kind, report_file)
        _finish(project, draught, write=write)


def _mapping(path: Path | None, kind: Kind | None) -> Mapping:
    if kind and kind.name not in IMPORTABLE:
        raise Failure(f"{kind.title}不能导入，可以导入分享、人物、群、系列")
    mapping, faults = read_mapping(path)
    if faults:
        raise Failure("\n".join([*faults, f"映射文件有问题，先改好这 {len(faults)} 处"]))
    return replace(mapping, kind=kind) if kind else mapping


def _table(source: Path, mapping: Mapping) -> Table:
    if not source.exists():
        raise Failure(f"没有 {source}")
    try:
        return read_table(source, mapping)
    except TableError as error:
        raise Failure(f"{source}：{error}") from error


def _tell(project: Project, draught: Draught, kind: Kind, report_file: Path | None) -> None:
    click.echo(report(draught, kind.title), nl=False)
    if report_file:
        write_result(project, report_file, report(draught, kind.title, 10**6).encode())
        click.echo(f"完整的报告写进了 {report_file}", err=True)


def _finish(project: Project, draught: Draught, *, write: bool) -> None:
    files = [file for _, file in draught.people] + [draft.file for draft in draught.drafts]
    open_questions = len(draught.questions) + len(draught.complaints)
    if open_questions:
        raise Failure(f"还有 {open_questions} 处要先定，没有新建")
    if not files:
        click.echo("没有要新建的", err=True)
        return
    if not write:
        click.echo(f"会新建 {len(files)} 个文件；加上 --write 就写", err=True)
        return
    _write(project, files)
    click.echo(f"新建了 {len(files)} 个文件；接着看一遍：qunce check", err=True)


def _write(project: Project, files: list[NewFile]) -> None:
    """All files, if the project passes the check with them."""
    with put_in_place(project.root, project.docs_dir, files):
        problems = read_project(project.config_file).problems
        errors = [str(one) for one in problems if one.severity is Severity.ERROR]
        if errors:
            raise Failure("\n".join([*errors, "没有新建：导入以后过不了检查"]))
