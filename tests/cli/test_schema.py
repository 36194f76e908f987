import json

import pytest

from qunce.model.kinds.registry import KINDS
from tests.cli.running import run


def test_the_schema_of_a_kind_needs_no_project():
    printed = run("schema", "分享")
    assert printed.exit_code == 0
    schema = json.loads(printed.stdout)
    assert (schema["title"], schema["required"]) == ("分享", ["title", "speakers", "status"])
    assert run("schema", "share").stdout == run("schema", "shares").stdout == printed.stdout


def test_without_a_kind_all_schemas_are_one_object():
    schemas = json.loads(run("schema").stdout)
    assert list(schemas) == [kind.name for kind in KINDS.values()]
    assert schemas["person"] == json.loads(run("schema", "人物").stdout)


@pytest.mark.parametrize("kind", ["页面", "pages"])
def test_an_unknown_kind_is_told_those_there_are(kind):
    refused = run("schema", kind)
    assert refused.exit_code == 2
    assert "可选：shares、summaries、" in refused.stderr
