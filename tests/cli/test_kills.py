"""Commands that are killed leave the old or the new; `python -m tests.cli.kills` is the long form."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import PATIENCE

ROOT = Path(__file__).parents[2]
KILLS = "240" if os.environ.get("HYPOTHESIS_PROFILE") == "fuzz" else "8"
"""Eight are one for each command but `build`, which test_killed_build has."""


@pytest.mark.process
@pytest.mark.fuzz
def test_whenever_a_command_is_killed_nothing_is_half_and_the_next_run_tidies_up():
    done = subprocess.run(
        [sys.executable, "-m", "tests.cli.kills", KILLS],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("seed 1: 0 wrong\n")
