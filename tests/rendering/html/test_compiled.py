"""Compiled templates are kept beside the module that says how they are compiled."""

import sys
from types import ModuleType

import pytest
from jinja2 import DictLoader, Environment

from qunce.rendering.html.compiled import CompiledBeside

LOADER = DictLoader({"one": "{% if who %}\n{{ who }}{% endif %}"})


@pytest.fixture
def module(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "__pycache__").mkdir()
    return tmp_path / "100% ours.py"


def rendered(file, **options):
    file.write_text(f"OPTIONS = {options}")
    module = ModuleType("ours")
    module.__file__ = str(file)
    environment = Environment(loader=LOADER, bytecode_cache=CompiledBeside(module), **options)
    return environment.get_template("one").render(who="群")


def kept(module):
    return [*(module.parent / "__pycache__").iterdir()]


def test_the_next_process_finds_them(module):
    rendered(module)
    files = kept(module)
    assert len(files) == 1
    before = files[0].stat()
    assert rendered(module) == "\n群"
    assert files[0].stat() == before


def test_compiled_in_another_way_they_are_other_ones(module):
    assert rendered(module) == "\n群"
    assert rendered(module, trim_blocks=True) == "群"


def test_what_is_damaged_is_compiled_anew(module):
    rendered(module)
    whole = kept(module)[0].read_bytes()
    kept(module)[0].write_bytes(whole[: len(whole) // 2])
    assert rendered(module) == "\n群"
    assert kept(module)[0].read_bytes() == whole


def test_nothing_is_kept_where_python_keeps_nothing(module, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert (rendered(module), kept(module)) == ("\n群", [])


def test_a_folder_that_is_missing_is_not_made(module):
    (module.parent / "__pycache__").rmdir()
    assert rendered(module) == "\n群"
    assert not (module.parent / "__pycache__").exists()
