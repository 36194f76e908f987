"""What each place gets.

Every folder of tests/golden/publishing is a case: body.md is the text of a summary, each other
file what one place gets of it, called after the place. A new case needs a folder and a body.md;
`QUNCE_WRITE_GOLDEN=1 pytest` on this file writes the rest, to be read before it is kept.
"""

import os
from pathlib import Path

import pytest

from qunce.rendering.publishing.exports import Target, exported
from tests.rendering.publishing.articles import make_article

GOLDEN = Path(__file__).parents[2] / "golden" / "publishing"
CASES = sorted(path.name for path in GOLDEN.iterdir())
ENDINGS = {Target.WECHAT: "html", Target.MARKDOWN: "md"}
TARGETS = [target for target in Target if target is not Target.DOCX]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("target", TARGETS)
def test_a_place_gets_what_the_file_says(case, target):
    file = GOLDEN / case / f"{target}.{ENDINGS.get(target, 'txt')}"
    article = make_article((GOLDEN / case / "body.md").read_text(encoding="utf-8"))
    data = exported(article, target, lambda _: None).data
    if os.environ.get("QUNCE_WRITE_GOLDEN"):
        file.write_bytes(data)
    assert data.decode() == file.read_text(encoding="utf-8")
