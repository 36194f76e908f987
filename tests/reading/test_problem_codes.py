"""The table of problem codes is whole, and each code of reading is shown by a case."""

import re
from pathlib import Path

import pytest

from qunce.model import problem_codes
from qunce.model.problem import ProblemCode
from qunce.model.problem_codes import PROBLEM_CODES
from tests.reading.projects import GOLDEN

PACKAGE = Path(problem_codes.__file__).parent.parent
TESTS = Path(__file__).parent


def codes_used_in(layer: str) -> set[str]:
    sources = "".join(file.read_text(encoding="utf-8") for file in PACKAGE.glob(f"{layer}/**/*.py"))
    names = {name: code for name, code in vars(problem_codes).items() if code in PROBLEM_CODES}
    return {code.code for name, code in names.items() if re.search(rf"\b{name}\b", sources)}


def test_every_code_is_in_the_table():
    declared = [code for code in vars(problem_codes).values() if isinstance(code, ProblemCode)]
    assert list(PROBLEM_CODES) == declared


def test_codes_are_unique_and_kebab_case():
    codes = [code.code for code in PROBLEM_CODES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in codes)


@pytest.mark.parametrize("code", PROBLEM_CODES, ids=lambda code: code.code)
def test_what_operators_read_is_chinese_without_a_full_stop(code):
    for text in (code.title, code.mend):
        assert re.search(r"[\u4e00-\u9fff]", text)
        assert text[-1] not in "。.；，"


def test_every_code_in_the_table_is_one_that_is_reported():
    reported = codes_used_in("reading") | codes_used_in("rules") | codes_used_in("site_plan")
    assert {code.code for code in PROBLEM_CODES} == reported


def test_every_code_of_reading_is_shown_by_a_case():
    cases = [*GOLDEN.glob("*/expected.txt"), TESTS / "test_bad_files.py"]
    shown = "".join(file.read_text(encoding="utf-8") for file in cases)
    assert {code for code in codes_used_in("reading") if f" {code} " not in shown} == set()
