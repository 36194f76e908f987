"""Every folder of tests/golden/import is a table, what is said of it, and what is made of it.

`table.csv`, `table.ics` or the folder `site` is imported into the good project, with
`mapping.yml` where there is one. `report.txt` is what the dry run prints; `made.txt` has the
files that `--write` makes, each below its path, and is not there when nothing is made.
"""

from pathlib import Path

import pytest

from tests.cli.exchange.checked import errors_in
from tests.cli.running import run
from tests.reading.projects import write_project

GOLDEN = Path(__file__).parents[2] / "golden" / "import"
CASES = sorted(path.name for path in GOLDEN.iterdir())
NOW = ("--date", "2026-11-25 10:00")


def source_in(case: Path) -> Path:
    return next(path for path in case.iterdir() if path.name.startswith(("table.", "site")))


def import_case(case: Path, project: Path, *more: str):
    mapping = case / "mapping.yml"
    words = ["--mapping", str(mapping)] if mapping.exists() else []
    result = run("import", str(source_in(case)), *words, *NOW, *more, project=project)
    said = (result.stdout + result.stderr).replace(f"{case}/", "")
    return result.exit_code, said


def files_in(project: Path) -> dict[str, str]:
    return {
        path.relative_to(project).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(project.rglob("*"))
        if path.is_file()
    }


def made(before: dict[str, str], after: dict[str, str]) -> str:
    new = {path: text for path, text in after.items() if path not in before}
    return "".join(f"=== {path}\n{text}" for path, text in new.items())


@pytest.mark.parametrize("name", CASES)
def test_a_table_is_reported_and_made_as_its_folder_says(name, tmp_path):
    case = GOLDEN / name
    write_project(tmp_path)
    before = files_in(tmp_path)
    code, said = import_case(case, tmp_path)
    assert said == (case / "report.txt").read_text(encoding="utf-8")
    assert files_in(tmp_path) == before
    import_case(case, tmp_path, "--write")
    after = files_in(tmp_path)
    assert before.items() <= after.items()
    expected = case / "made.txt"
    assert made(before, after) == (
        expected.read_text(encoding="utf-8") if expected.exists() else ""
    )
    assert errors_in(tmp_path / "mkdocs.yml") == []
    assert code == (0 if expected.exists() or "没有要新建的" in said else 1)


@pytest.mark.parametrize("name", [name for name in CASES if (GOLDEN / name / "made.txt").exists()])
def test_what_was_imported_once_is_known_the_second_time(name, tmp_path):
    case = GOLDEN / name
    write_project(tmp_path)
    import_case(case, tmp_path, "--write")
    before = files_in(tmp_path)
    code, said = import_case(case, tmp_path, "--write")
    assert code == 0
    assert "没有要新建的" in said
    assert files_in(tmp_path) == before
