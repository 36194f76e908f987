"""Finished texts, for every purpose and every channel.

tests/golden/texts/project is a small library; beside it, each folder of cases/ is called after a
snippet of its and holds what that comes out as, a file per channel. case.json says about which
record (`about`), for which group (`group`) and what a person typed (`given`). A channel that the
snippet has no text for is converted. A new case needs no Python: a snippet, a folder, its texts.
"""

import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from qunce.model.channels import CHANNELS, CHANNELS_BY_NAME
from qunce.model.snippet import PURPOSES
from qunce.reading.records.project import read_project
from qunce.rendering.text.announcement import announcements
from qunce.rendering.text.conversion import with_channel
from qunce.rendering.text.share_values import values_in_group
from qunce.rendering.text.subject_values import subject_values

GOLDEN = Path(__file__).parents[2] / "golden" / "texts"
CASES = GOLDEN / "cases"
TEXTS = sorted(path.relative_to(CASES) for path in CASES.glob("*/*.txt"))
AS_OF = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture(scope="module")
def library():
    reading = read_project(GOLDEN / "project" / "mkdocs.yml")
    assert not reading.problems
    return reading.library


def announced(library, snippet, channel, case):
    values = subject_values(library, snippet.subject, case.get("about", ""), AS_OF)
    if "group" in case:
        values = values_in_group(values, library.groups[case["group"]])
    made = with_channel(snippet, CHANNELS_BY_NAME[channel])
    (announcement,) = announcements(made, values, case.get("given", {}))
    return announcement


@pytest.mark.parametrize("path", TEXTS, ids=str)
def test_a_text_comes_out_to_the_letter(library, path):
    case = json.loads((CASES / path).with_name("case.json").read_text("utf-8"))
    announcement = announced(library, library.snippets[path.parent.name], path.stem, case)
    assert announcement.text + "\n" == (CASES / path).read_text("utf-8")
    assert announcement.blanks == ()


def test_every_text_of_the_small_library_has_its_case(library):
    written = {(s.id, text.channel.name) for s in library.snippets.values() for text in s.texts}
    assert written <= {(path.parent.name, path.stem) for path in TEXTS}


def test_every_purpose_and_every_channel_has_a_case(library):
    assert {library.snippets[path.parent.name].purpose for path in TEXTS} == set(PURPOSES)
    assert {path.stem for path in TEXTS} == {channel.name for channel in CHANNELS}
