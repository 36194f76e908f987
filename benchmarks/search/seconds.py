"""What a command takes."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Seconds:
    """On the CPU, children included, and on the clock."""

    cpu: float
    wall: float

    def __sub__(self, other: "Seconds") -> "Seconds":
        return Seconds(self.cpu - other.cpu, self.wall - other.wall)


def seconds(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Seconds:
    """Run a command in a folder, its output left out; a failed one ends the benchmark."""
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=os.environ | environment, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return Seconds(usage.ru_utime + usage.ru_stime, time.perf_counter() - started)
