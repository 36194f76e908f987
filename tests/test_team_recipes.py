"""The files that teams copy from the help are YAML, and check and build what they are given."""

import re
from pathlib import Path

import pytest
import yaml

PAGE = Path(__file__).parent.parent / "content" / "help" / "teams.md"
RECIPES = re.findall(
    r"(?m)^## (\S+)\n(?:(?!^## )[\s\S])*?^```yaml\n([\s\S]*?)^```", PAGE.read_text("utf-8")
)


def test_there_is_one_for_each_host():
    assert [name for name, _ in RECIPES] == ["GitHub", "GitLab", "CNB", "Gitee"]


@pytest.mark.parametrize(("name", "text"), RECIPES, ids=[name for name, _ in RECIPES])
def test_a_recipe_installs_checks_and_builds(name, text):
    assert isinstance(yaml.safe_load(text), dict), name
    places = [text.find(words) for words in ("pip", "qunce check", "qunce build")]
    assert -1 < places[0] < places[1] < places[2]
