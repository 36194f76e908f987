"""A fresh clone has everything, and nothing it should not have."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ("plugins", "tests", "content", "playbooks", "docs", "tools", "benchmarks", ".ci")
MADE_BY_TOOLS = {"__pycache__", "node_modules"}
OUR_OWN = {"qunce", "qunce_cache", "qunce_search"}

of_a_checkout = pytest.mark.skipif(not (ROOT / ".git").exists(), reason="不是 git 检出的文件夹")


asks_git = pytest.mark.process


def git_files(*options: str) -> list[str]:
    command = ["git", "ls-files", "-z", "--exclude-standard", *options]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return [path for path in listed.stdout.split("\0") if path]


def normalised(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


@asks_git
@of_a_checkout
def test_no_source_is_hidden_by_gitignore():
    ignored = git_files("--others", "--ignored", "--", *SOURCES)
    assert [path for path in ignored if not MADE_BY_TOOLS & set(Path(path).parts)] == []


@asks_git
@of_a_checkout
def test_nothing_that_gitignore_names_is_committed():
    assert git_files("--cached", "--ignored") == []


@pytest.mark.parametrize("folder", [".", "benchmarks/search"])
def test_a_lock_file_names_versions_and_hashes_but_no_registry(folder):
    lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert all({"version", "integrity"} <= entry.keys() for entry in packages.values())
    assert [name for name, entry in packages.items() if "resolved" in entry] == []


def test_every_package_the_plugins_import_is_a_dependency():
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in ROOT.glob("plugins/**/*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    imported = {
        alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    foreign = {name.split(".")[0] for name in imported} - sys.stdlib_module_names - OUR_OWN
    homes = packages_distributions()
    needed = {normalised(home) for package in foreign for home in homes[package]}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {normalised(re.match(r"[\w.-]+", entry)[0]) for entry in project["dependencies"]}
    assert needed - declared == set()


def test_every_suppression_says_why():
    silent = re.compile(r"#\s*(?:noqa|type: ignore|pragma)\b(?!.* - \w)")
    lines = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("plugins", "tests", "benchmarks", "tools")
        for path in ROOT.glob(f"{folder}/**/*.py")
        if not MADE_BY_TOOLS & set(path.parts)
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
        if silent.search(line)
    ]
    assert lines == []
