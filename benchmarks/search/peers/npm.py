"""The engines that come from npm."""

from pathlib import Path

from benchmarks.search.contender import UnavailableError

MODULES = Path(__file__).parents[1] / "node_modules"


def installed(path: str) -> Path:
    """A file of an installed package."""
    file = MODULES / path
    if not file.exists():
        raise UnavailableError(f"{path} is missing: npm ci --prefix benchmarks/search")
    return file
