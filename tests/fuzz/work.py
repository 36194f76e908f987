"""What is done with one input, within a limit of processor time, and how it came out."""

import logging
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner
from markdown import Markdown

from qunce.cli import main
from qunce.markdown_extension.errors import BlockError
from qunce.model.problem import Severity
from qunce.reading.disk.text_files import with_lf
from qunce.reading.markdown.body import read_body
from qunce.reading.markdown.inline_links import links_of
from qunce.reading.records.project import read_project
from qunce.reading.words.characters import first_control
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import take_apart_page
from qunce.rendering.text.plain_text import plain_text
from qunce.writing.repair import repaired
from tests.markdown_extension.converting import PAGE, fragments_of

EXTENSIONS = [
    *("admonition", "attr_list", "def_list", "footnotes", "tables", "toc"),
    *("pymdownx.superfences", "pymdownx.tilde", "qunce"),
]


class OverTimeError(Exception):
    """More processor time than an input of its size may take."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise OverTimeError in whatever runs on."""

    def stop(*_: object) -> None:
        raise OverTimeError

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def outcome(work: Callable[[], str], seconds: float) -> tuple[str, str]:
    """A word for how it ended, and the traceback if it was one."""
    try:
        with within(seconds):
            return work(), ""
    except OverTimeError:
        return "over the time limit", traceback.format_exc()
    except Exception:  # noqa: BLE001 - finding what nobody expected is the point
        return "traceback", traceback.format_exc()


def read_and_convert(text: str) -> str:
    """Read a page, mend it, and show it on a page and in a chat if it has no errors."""
    repaired("content/page.md", text.encode("utf-8", "surrogatepass"))
    text = with_lf(text)
    report = Report("content/page.md")
    if first_control(text):
        return "read, refused"
    source = take_apart_page("content/page.md", text, report)
    if source is None:
        return "read, refused"
    outline = read_body(source, report)
    list(links_of(source.body, 1))
    if report.has_errors:
        return "read, refused"
    options = {
        "qunce": {"fragment": fragments_of(), "page_uri": PAGE},
        "pymdownx.tilde": {"subscript": False},
    }
    try:
        html = Markdown(extensions=EXTENSIONS, extension_configs=options).convert(source.body)
    except BlockError as error:
        # A block that names a record: reading asks for the record elsewhere.
        return "read, refused" if "没有叫" in str(error) else _fail(f"the page refuses: {error}")
    plain_text(source.body)
    if html.count("data-item=") != len(outline.items):
        return _fail(f"{len(outline.items)} boxes read, {html.count('data-item=')} on the page")
    return "read and shown"


def read_whole(config_file: Path) -> str:
    """Read a project from disk."""
    reading = read_project(config_file)
    failed = any(problem.severity is Severity.ERROR for problem in reading.problems)
    return "project read, refused" if failed else "project read"


def build_whole(project: Path) -> str:
    """`qunce build`, as an operator types it."""
    logging.disable(logging.CRITICAL)
    site = project.parent / "site"
    words = ["-C", str(project), "build", "--site-dir", str(site)]
    result = CliRunner().invoke(main, words, prog_name="qunce")
    if isinstance(result.exception, Exception):
        raise result.exception
    if "Traceback" in result.output:
        return _fail(result.output)
    return "built" if result.exit_code == 0 else "build refused"


def _fail(what: str) -> str:
    raise AssertionError(what)
