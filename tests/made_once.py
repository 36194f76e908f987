"""What takes long to make is made once per run, by whichever worker asks first."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

Make = Callable[[Path], object]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory) -> Callable[[str, Make], Path]:
    """`made_once(name, make)`: a folder that `make` has filled; tests read it and never write."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def folder_of(name: str, make: Make) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)  # another worker's, which failed
                folder.mkdir()
                make(folder)
                done.touch()
        return folder

    return folder_of
