"""Imports point one way; the drawing in ARCHITECTURE.md is this table."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from qunce.cli import COMMANDS

PACKAGE = Path(__file__).parent.parent / "plugins" / "qunce"

MAY_IMPORT = {
    "model": set(),
    "reading": {"model"},
    "writing": {"model", "reading"},
    "rules": {"model"},
    "rendering": {"model"},
    "site_plan": {"model", "reading", "rules", "rendering"},
    "press": {"model", "rendering", "writing"},
    "theme": set(),
    "markdown_extension": {"model", "reading", "rendering"},
    "mkdocs_plugin": {"model", "reading", "rules", "rendering", "site_plan", "press", "theme"},
    "operations": {"model", "reading", "writing", "rules", "rendering", "site_plan", "press"},
    "editor": {
        *("model", "reading", "writing", "rules", "rendering", "site_plan", "press"),
        *("operations", "theme"),
    },
    "cli": {
        *("model", "reading", "writing", "rules", "rendering", "site_plan", "theme"),
        *("press", "operations", "editor", "mkdocs_plugin"),
    },
}

ROOMS = {
    "reading": {
        "words": set(),
        "disk": {"words"},
        "yaml": {"words"},
        "values": {"words", "yaml"},
        "markdown": {"words", "yaml", "values"},
        "publication": {"words", "values"},
        "records": {"words", "disk", "yaml", "values", "markdown", "publication"},
        "tables": {"words", "disk", "yaml", "markdown"},
        "exchange": {"words", "yaml", "values", "tables"},
        "chats": {"words", "disk"},
    },
    "editor": {
        "guard": set(),
        "forms": set(),
        "desk": {"forms"},
        "bodies": set(),
        "flows": {"forms", "desk"},
        "pages": {"guard", "forms", "desk", "bodies", "flows"},
    },
    "writing": {
        "metadata": set(),
        "saving": {"atomic_write", "unfinished"},
        "imported": {"atomic_write", "new_file", "placed", "unfinished", "usual_share"},
    },
    "rules": {
        "times": set(),
        "wording": set(),
        "published": set(),
        "asked": {"times"},
        "after": {"times", "asked"},
        "checks": {"times", "asked"},
        "leaks": set(),
        "masking": set(),
        "chat": {"masking"},
    },
    "rendering": {
        "text": set(),
        "calendar": {"text"},
        "poster": {"text"},
        "feed_lint": set(),
        "html": {"text", "poster"},
        "publishing": {"text", "poster", "html"},
        "records": set(),
        "tables": set(),
        "payloads": {"text", "html"},
    },
    "site_plan": {
        "frame": set(),
        "kept": {"frame"},
        "questions": {"frame"},
        "review": {"frame"},
        "handbook": {"frame", "questions"},
        "schedule": {"frame"},
        "publishing": {"frame"},
        "shares": {"frame", "handbook", "questions", "publishing", "review"},
        "community": {"frame", "questions", "review", "shares"},
        "today": {"frame", "handbook", "questions", "review", "schedule", "shares"},
    },
}
"""Rooms of a layer and what each may enter: rooms above it in the table, and modules beside them.

Modules beside the rooms may enter all.
"""

ONLY_IN = {
    "mkdocs": {"mkdocs_plugin", "cli"},
    "material": {"mkdocs_plugin"},
    "click": {"cli"},
    "flask": {"editor"},
    "waitress": {"cli"},
}

STANDARD_LIBRARY_ONLY = {"model"}

WITHOUT_DISK = {"model", "rules", "rendering", "site_plan"}
"""Values in, values out: what they need to know is an argument."""

DISK = {"io", "os", "pathlib", "shutil", "tempfile"}
IN_MEMORY = "io.BytesIO"
"""The one thing of these that touches no disk: what a library writes a picture into."""

CLOCK = re.compile(r"\.(now|today|utcnow)$|^time\.(time|localtime|gmtime)")
"""What asks the time, as it is called: `datetime.now`, `date.today`, `time.time`."""

MAY_ASK_THE_CLOCK = {"cli/clock.py"}

IMPORTS_SHOWN_TO_BE_CAUGHT = [
    ("model", "from qunce.reading.records.project import read_project"),
    ("model", "from qunce import reading"),
    ("rules", "import qunce.rendering.html.fragment"),
    ("rules", "from ..rendering import html"),
    ("rendering", "import mkdocs.config"),
    ("rendering", "from pathlib import Path"),
    ("rendering", "from io import BytesIO, open"),
    ("site_plan", "from click import echo"),
    ("markdown_extension", "from qunce.site_plan.fragments import fragment"),
    ("model", "import yaml"),
]

ENTRIES_SHOWN_TO_BE_CAUGHT = [
    ("reading/words/wording.py", "from qunce.reading.yaml.nodes import Node"),
    ("reading/yaml/nodes.py", "from qunce.reading.records import share"),
    ("writing/metadata/changed.py", "from qunce.writing.atomic_write import write_atomically"),
    ("rendering/text/share_values.py", "import qunce.rendering.html.fragment"),
    ("site_plan/handbook/embedded.py", "from qunce.site_plan.shares.share_page import share_pages"),
    ("site_plan/frame/site.py", "from qunce.site_plan.plan import plan_site"),
    ("site_plan/frame/site.py", "from qunce.site_plan import plan"),
]


def imported_modules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module == "qunce":
            yield from (f"qunce.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "io":
            yield from (f"io.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


def violations(layer: str, tree: ast.AST) -> list[str]:
    return [
        f"{layer} imports {module}"
        for module in imported_modules(tree)
        if not may_import(layer, module)
    ]


def may_import(layer: str, module: str) -> bool:
    top, *rest = module.split(".")
    if top == "qunce":
        return not rest or rest[0] in MAY_IMPORT[layer] | {layer}
    if layer in WITHOUT_DISK and top in DISK and module != IN_MEMORY:
        return False
    if layer in STANDARD_LIBRARY_ONLY and top not in sys.stdlib_module_names:
        return False
    # A relative import has no name in front of its dots.
    return bool(top) and layer in ONLY_IN.get(top, {layer})


def rooms_entered(layer: str, tree: ast.AST) -> Iterator[str]:
    """What stands behind `qunce.<layer>.` in each import: a room, or a module beside the rooms."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == f"qunce.{layer}":
            yield from (alias.name for alias in node.names)
    for module in imported_modules(tree):
        if module.startswith(f"qunce.{layer}."):
            yield module.split(".")[2]


def trespasses(place: Path, tree: ast.AST) -> list[str]:
    """The rooms that a module, given by its path in the package, enters and should not."""
    layer, *rest = place.parts
    if layer not in ROOMS or len(rest) < 2:
        return []
    room = rest[0]
    allowed = ROOMS[layer][room] | {room}
    return [f"{room} enters {name}" for name in rooms_entered(layer, tree) if name not in allowed]


def clock_calls(tree: ast.AST) -> list[str]:
    called = (ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [name for name in called if CLOCK.search(name)]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.fixture(autouse=True, scope="module")
def trees_are_forgotten():
    """A million nodes that stayed would be gone through with every collection of garbage."""
    yield
    tree_of.cache_clear()


MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def test_a_module_imports_only_from_the_layers_below_it():
    found = [
        f"{module}: {fault}"
        for module in MODULES
        if module.parts[0] in MAY_IMPORT
        for fault in violations(module.parts[0], tree_of(PACKAGE / module))
    ]
    assert found == []


@pytest.mark.parametrize("layer", ROOMS)
def test_every_folder_of_a_layer_is_a_room_in_the_table(layer):
    folders = {path.parent.name for path in (PACKAGE / layer).glob("*/*.py")}
    assert folders == set(ROOMS[layer])


@pytest.mark.parametrize("layer", ROOMS)
def test_no_way_through_the_rooms_leads_back(layer):
    seen = {path.stem for path in (PACKAGE / layer).glob("*.py")}
    for room, entered in ROOMS[layer].items():
        assert entered <= seen
        seen.add(room)


def test_a_module_enters_only_the_rooms_below_its_own():
    found = [
        f"{module}: {fault}"
        for module in MODULES
        for fault in trespasses(module, tree_of(PACKAGE / module))
    ]
    assert found == []


@pytest.mark.parametrize(("place", "statement"), ENTRIES_SHOWN_TO_BE_CAUGHT)
def test_a_wrong_entry_would_be_caught(place, statement):
    assert trespasses(Path(place), ast.parse(statement)) != []


def test_only_one_module_asks_what_time_it_is():
    asking = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if clock_calls(tree_of(path))
    }
    assert asking == MAY_ASK_THE_CLOCK


@pytest.mark.parametrize(
    ("package", "other"), [*permutations(("qunce", "qunce_search", "qunce_cache"), 2)]
)
def test_the_plugins_do_not_know_each_other(package, other):
    paths = sorted((PACKAGE.parent / package).rglob("*.py"))
    imported = {
        module.split(".")[0] for path in paths for module in imported_modules(tree_of(path))
    }
    assert "mkdocs" in imported
    assert other not in imported


def test_every_folder_of_the_package_is_a_layer():
    folders = {path.parent.relative_to(PACKAGE).parts[0] for path in PACKAGE.glob("*/*.py")}
    assert folders == set(MAY_IMPORT)


@pytest.mark.parametrize(("layer", "statement"), IMPORTS_SHOWN_TO_BE_CAUGHT)
def test_a_wrong_import_would_be_caught(layer, statement):
    assert violations(layer, ast.parse(statement)) != []


def eager_imports(path):
    statements = tree_of(path).body
    eager = [node for node in statements if isinstance(node, ast.Import | ast.ImportFrom)]
    return {name for node in eager for name in imported_modules(node)}


def test_no_command_waits_for_mkdocs_before_it_is_run():
    imports = {
        f"qunce.cli.{'.'.join(path.relative_to(PACKAGE / 'cli').with_suffix('').parts)}": eager_imports(
            path
        )
        for path in (PACKAGE / "cli").rglob("*.py")
    }
    heavy = {
        name
        for name, those in imports.items()
        if any(f"{one}.".startswith("mkdocs.") for one in those)
    }
    assert heavy
    while more := {name for name, those in imports.items() if those & heavy} - heavy:
        heavy |= more
    commands = {f"qunce.cli.{place.partition(':')[0]}" for place in COMMANDS.values()}
    assert commands & heavy == set()
