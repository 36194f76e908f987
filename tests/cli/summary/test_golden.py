"""Every folder of tests/golden/chats is a chat record, the draft made of it, and what is said.

`chat.…` is read for the share of the good project, which has no summary yet, with the options of
`options.txt` where there are any. `report.txt` is what is said; `draft.md` is what is written,
and is not there when nothing is. The records are made up.
"""

import shlex
from pathlib import Path

import pytest

from tests.cli.exchange.checked import errors_in
from tests.cli.running import run
from tests.reading.projects import SUMMARY, write_project

GOLDEN = Path(__file__).parents[2] / "golden" / "chats"
CASES = sorted(path.name for path in GOLDEN.iterdir())


@pytest.fixture
def project(tmp_path):
    write_project(tmp_path)
    (tmp_path / SUMMARY).unlink()
    return tmp_path


def draft_case(case, project, *more):
    options = case / "options.txt"
    words = shlex.split(options.read_text(encoding="utf-8")) if options.exists() else []
    chat = next(case.glob("chat.*"))
    result = run("summary", "draft", "florist", "--chat", str(chat), *words, *more, project=project)
    return result, result.stderr.replace(f"{case}/", "")


@pytest.mark.parametrize("name", CASES)
def test_a_record_is_drafted_and_reported_as_its_folder_says(name, project):
    case = GOLDEN / name
    expected = case / "draft.md"
    result, said = draft_case(case, project)
    assert said == (case / "report.txt").read_text(encoding="utf-8")
    assert result.stdout == (expected.read_text(encoding="utf-8") if expected.exists() else "")
    assert result.exit_code == (0 if expected.exists() else 1)
    assert not (project / SUMMARY).exists()


@pytest.mark.parametrize("name", [name for name in CASES if (GOLDEN / name / "draft.md").exists()])
def test_what_is_written_is_what_was_printed_and_passes_the_check(name, project):
    case = GOLDEN / name
    result, _ = draft_case(case, project, "--write")
    assert result.stdout == f"{SUMMARY}\n"
    written = (project / SUMMARY).read_text(encoding="utf-8")
    assert written == (case / "draft.md").read_text(encoding="utf-8")
    assert errors_in(project / "mkdocs.yml") == []
