"""The schemas in the package say what the code does."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
spec = importlib.util.spec_from_file_location("schema_files", ROOT / "tools" / "schema_files.py")
schema_files = importlib.util.module_from_spec(spec)
spec.loader.exec_module(schema_files)


@pytest.mark.parametrize(("name", "content"), schema_files.schema_files().items())
def test_a_schema_file_is_fresh(name, content):
    committed = (schema_files.SCHEMAS / name).read_text(encoding="utf-8")
    assert committed == content, "运行 python tools/schema_files.py"


def test_there_is_no_schema_of_a_kind_that_is_gone():
    assert {path.name for path in schema_files.SCHEMAS.iterdir()} == set(
        schema_files.schema_files()
    )
