"""Who installs today and who installs in a year get the same versions, on any Python we run on."""

import re
import tomllib
from collections import Counter
from importlib.metadata import distributions
from itertools import product
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
LINE = re.compile(r"[a-z0-9-]+==[0-9a-z.]+( ; [a-z_]+ .*)?")

BROUGHT_BY_PYTHON = "setuptools"
"""Python 3.11 puts its own into every new environment, where nothing uses it."""

PYTHONS = ("3.11.0", "3.11.5", "3.12.0", "3.13.0", "3.14.0")
SYSTEMS = ({"sys_platform": "linux", "platform_system": "Linux"},)
SYSTEMS += ({"sys_platform": "darwin", "platform_system": "Darwin"},)
SYSTEMS += ({"sys_platform": "win32", "platform_system": "Windows"},)
PLACES = [
    {"python_full_version": python, "python_version": python.rpartition(".")[0]} | system
    for python, system in product(PYTHONS, SYSTEMS)
]

everywhere = pytest.mark.parametrize("place", PLACES, ids=lambda place: " ".join(place.values()))


def pins(place: dict[str, str]) -> list[Requirement]:
    """What is pinned at a place: a Python on a system; none named is this one."""
    pinned = [Requirement(line) for line in LINES if not line.startswith("#")]
    return [pin for pin in pinned if pin.marker is None or pin.marker.evaluate(place)]


def versions(place: dict[str, str]) -> dict[str, str]:
    return {
        canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in pins(place)
    }


def wanted() -> list[Requirement]:
    """Everything pyproject.toml asks for: to run, to work on it, to install it."""
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = data["dependency-groups"].values()
    lists = [data["project"]["dependencies"], data["build-system"]["requires"], *groups]
    return [Requirement(entry) for entries in lists for entry in entries]


def test_a_line_is_one_package_with_its_version_and_no_word_on_where_it_came_from():
    assert [one for one in LINES if not one.startswith("#") and not LINE.fullmatch(one)] == []
    assert re.findall("https?:|--", "\n".join(LINES)) == []


@everywhere
def test_a_package_has_one_version(place):
    names = Counter(canonicalize_name(pin.name) for pin in pins(place))
    assert [name for name, times in names.items() if times > 1] == []


@everywhere
def test_every_range_holds_the_version_that_is_pinned(place):
    pinned = versions(place)
    outside = {
        str(one): pinned.get(canonicalize_name(one.name))
        for one in wanted()
        if not one.specifier.contains(pinned.get(canonicalize_name(one.name), "0"))
    }
    assert outside == {}


def test_what_is_installed_is_what_is_pinned():
    installed = {canonicalize_name(one.name): one.version for one in distributions()}
    installed = {name: installed[name] for name in installed.keys() - {"qunce", BROUGHT_BY_PYTHON}}
    pinned = versions({})
    others = {
        name: (version, pinned.get(name))
        for name, version in installed.items()
        if pinned.get(name) != version
    }
    assert others == {}, "先运行 make test，它会按 constraints.txt 装好"
