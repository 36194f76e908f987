"""Every mistake an author can make has its whole message in tests/golden/bad-input/<case>/.

To add a case: a folder with the files that differ from good-project, and expected.txt.
"""

import shutil

import pytest

from tests.reading.projects import GOLDEN, report_of, write_project

CASES = sorted(folder.name for folder in GOLDEN.iterdir())


@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_told_where_what_and_how_to_mend(case, tmp_path):
    config_file = write_project(tmp_path)
    shutil.copytree(GOLDEN / case, tmp_path, dirs_exist_ok=True)
    assert report_of(config_file) == (GOLDEN / case / "expected.txt").read_text(encoding="utf-8")
