"""Imports point one way; the drawing in ARCHITECTURE.md is this table."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "plugins" / "qunce"

MAY_IMPORT = {
    "model": set(),
    "reading": {"model"},
    "rules": {"model"},
    "rendering": {"model"},
    "site_plan": {"model", "reading", "rules", "rendering"},
    "markdown_extension": {"model", "reading", "rules", "rendering", "site_plan"},
    "mkdocs_plugin": {"model", "reading", "rules", "rendering", "site_plan", "markdown_extension"},
    "cli": {"model", "reading", "rules", "rendering", "site_plan", "mkdocs_plugin"},
}

ONLY_IN = {"mkdocs": {"mkdocs_plugin", "cli"}, "material": {"mkdocs_plugin"}, "click": {"cli"}}

STANDARD_LIBRARY_ONLY = {"model"}

IMPORTS_SHOWN_TO_BE_CAUGHT = [
    ("model", "from qunce.reading.project import read_project"),
    ("rules", "import qunce.rendering.html"),
    ("rendering", "import mkdocs.config"),
    ("site_plan", "from click import echo"),
    ("model", "import yaml"),
]


def imported_modules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""


def violations(layer: str, tree: ast.AST) -> list[str]:
    found = []
    for module in imported_modules(tree):
        top, *rest = module.split(".")
        if top == "qunce" and rest and rest[0] not in MAY_IMPORT[layer] | {layer}:
            found.append(f"{layer} imports {module}")
        if layer not in ONLY_IN.get(top, {layer}):
            found.append(f"{layer} imports {module}")
        if layer in STANDARD_LIBRARY_ONLY and top not in STANDARD_LIBRARY | {"qunce"}:
            found.append(f"{layer} imports {module}")
    return found


STANDARD_LIBRARY = {
    "collections", "dataclasses", "datetime", "enum", "functools", "itertools", "re", "typing",
    "zoneinfo", "urllib", "string", "operator",
}  # fmt: skip


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_a_module_imports_only_from_the_layers_below_it(path):
    layer = path.relative_to(PACKAGE).parts[0]
    if layer in MAY_IMPORT:
        assert violations(layer, ast.parse(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("package", "other"), [("qunce", "qunce_search"), ("qunce_search", "qunce")]
)
def test_the_plugins_do_not_know_each_other(package, other):
    paths = sorted((PACKAGE.parent / package).rglob("*.py"))
    imported = {
        module.split(".")[0]
        for path in paths
        for module in imported_modules(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert "mkdocs" in imported
    assert other not in imported


def test_every_folder_of_the_package_is_a_layer():
    folders = {path.parent.relative_to(PACKAGE).parts[0] for path in PACKAGE.glob("*/*.py")}
    assert folders == set(MAY_IMPORT)


@pytest.mark.parametrize(("layer", "statement"), IMPORTS_SHOWN_TO_BE_CAUGHT)
def test_a_wrong_import_would_be_caught(layer, statement):
    assert violations(layer, ast.parse(statement)) != []


def test_mkdocs_is_imported_lazily_by_the_command_line():
    for path in (PACKAGE / "cli").rglob("*.py"):
        statements = ast.parse(path.read_text(encoding="utf-8")).body
        eager = [node for node in statements if isinstance(node, ast.Import | ast.ImportFrom)]
        modules = [name for node in eager for name in imported_modules(node)]
        assert [name for name in modules if name.split(".")[0] == "mkdocs"] == []
