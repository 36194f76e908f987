"""Random edits of a whole project, planned from what was kept and from nothing: no difference.

    python -m tests.kept.edits [--edits 150] [--seed 1] [FOLDER]

FOLDER is any project, by default this one. A copy of it is worked on, not itself. Edits that no
site can be planned of are not counted: both ways must tell the same problems of them, no more.
"""

import argparse
import random
import shutil
import sys
import tempfile
from pathlib import Path

from qunce.site_plan.frame.planned import Audience
from tests.kept.plans import TwoWays
from tests.kept.project_edits import FOLDERS, Project

ROOT = Path(__file__).parents[2]
MENDED = 0.5
"""How often all is put right, where the last edit had made something wrong."""


def main() -> None:
    """Print each edit; leave with 1 if one made a difference."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT)
    parser.add_argument("--edits", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="edits-") as folder:
        root = Path(folder)
        shutil.copy(asked.folder / "mkdocs.yml", root)
        for name in FOLDERS:
            shutil.copytree(asked.folder / name, root / name, symlinks=True)
        sys.exit(1 if differing(root, random.Random(asked.seed), asked.edits) else 0)


def differing(root: Path, dice: random.Random, edits: int) -> int:
    """How many of the edits make the two ways differ."""
    project, ways = Project(root, dice), TwoWays.in_one_process(root)
    found, refused = bool(ways.differences(*Audience)), 0
    planned, is_refused = 0, False
    while planned < edits:
        if is_refused and dice.random() < MENDED:
            project.mend_all()
        told = project.edit()
        wrong = ways.differences(dice.choice([*Audience]))
        is_refused = ways.is_refused
        found += bool(wrong)
        planned += not is_refused
        refused += is_refused
        number = "refused" if is_refused else planned
        sys.stdout.write(f"{number}: {told}: {wrong[:5] or 'same'}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{planned} planned, {refused} refused by both, {found} with a difference\n")
    return found


if __name__ == "__main__":
    main()
