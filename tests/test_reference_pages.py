"""The handbook's reference pages say what the code does."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
spec = importlib.util.spec_from_file_location(
    "reference_pages", ROOT / "tools" / "reference_pages.py"
)
reference_pages = importlib.util.module_from_spec(spec)
spec.loader.exec_module(reference_pages)


@pytest.mark.parametrize(("name", "content"), reference_pages.pages().items())
def test_a_reference_page_is_fresh(name, content):
    committed = (ROOT / "content" / "help" / name).read_text(encoding="utf-8")
    assert committed == content, "运行 python tools/reference_pages.py"
