"""What a command imports before it does anything: nobody waits for what another one needs."""

import subprocess
import sys

import pytest

from tests.sites.building import TINY

FOR_FEW = ("PIL", "docx", "flask", "ijson", "icalendar", "lunar_python", "mkdocs", "opencc")
FOR_FEW += ("click.testing", "openpyxl", "pypinyin", "segno")
"""What draws, exports, imports or builds; a hundred milliseconds and more, all together."""

FOR_CONTENT = (*FOR_FEW, "chinese_calendar", "jinja2", "markdown", "pymdownx", "pygments", "yaml")
FOR_CONTENT += ("qunce.reading", "qunce.rendering", "qunce.rules", "qunce.site_plan")
"""What reads a project and works with it."""

LINES = {
    "--help": FOR_CONTENT,
    "": FOR_CONTENT,
    "foo": FOR_CONTENT,
    "new share --help": (*FOR_FEW, "qunce.site_plan"),
    "list shares": (*FOR_FEW, "jinja2", "qunce.site_plan"),
    "announce share": (*FOR_FEW, "jinja2"),
    "today": (*FOR_FEW, "jinja2"),
    "check": tuple(name for name in FOR_FEW if name != "lunar_python"),
}
"""A command line → what it must not import."""

SAY_MODULES = """\
import sys
import click
from qunce.cli import main
try:
    main(sys.argv[1:], standalone_mode=False)
except click.ClickException:
    pass
print("\\nimported", *sys.modules)
"""


@pytest.mark.process
@pytest.mark.parametrize(("line", "none_of"), LINES.items())
def test_a_command_imports_nothing_that_only_others_need(line, none_of):
    words = ["-C", str(TINY), *line.split()]
    done = subprocess.run(
        [sys.executable, "-c", SAY_MODULES, *words], capture_output=True, text=True, check=True
    )
    imported = done.stdout.rpartition("\nimported ")[2].split()
    assert "click" in imported
    assert not {*imported} & {*none_of}
