"""Whatever is done to the files, a plan that keeps what it can is the plan made from nothing."""

import random

import pytest

from qunce.site_plan.frame.planned import Audience
from tests.kept.plans import TwoWays
from tests.kept.project_edits import Project
from tests.sites.building import tiny_project

EDITS = 40


@pytest.mark.parametrize("keeping", ["in one process", "on the disk"])
def test_any_sequence_of_edits_leaves_the_site_that_nothing_but_its_files_would(tmp_path, keeping):
    root = tiny_project(tmp_path)
    ways = (
        TwoWays.in_one_process(root)
        if keeping == "in one process"
        else TwoWays.on_the_disk(root, tmp_path / "kept")
    )
    project = Project(root, random.Random(1))
    assert ways.differences(*Audience) == []
    refused = 0
    for number in range(EDITS):
        told = project.edit()
        assert (number, told, ways.differences(*Audience)) == (number, told, [])
        refused += ways.is_refused
    assert 0 < refused < EDITS * 2 / 3  # both ways of it are tried
