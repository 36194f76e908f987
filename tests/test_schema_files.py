"""The schemas in the package say what the code does."""

import importlib.util
import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

ROOT = Path(__file__).parent.parent
spec = importlib.util.spec_from_file_location("schema_files", ROOT / "tools" / "schema_files.py")
schema_files = importlib.util.module_from_spec(spec)
spec.loader.exec_module(schema_files)


@pytest.mark.parametrize(("name", "content"), schema_files.schema_files().items())
def test_a_schema_file_is_fresh(name, content):
    committed = (schema_files.SCHEMAS / name).read_text(encoding="utf-8")
    assert committed == content, "运行 python tools/schema_files.py"


def test_there_is_no_schema_of_a_kind_that_is_gone():
    assert {path.name for path in schema_files.SCHEMAS.iterdir()} == set(
        schema_files.schema_files()
    )


@pytest.mark.parametrize(("name", "content"), schema_files.vs_code_files().items())
def test_what_a_new_site_has_for_vs_code_is_fresh(name, content):
    committed = (schema_files.VS_CODE / name).read_text(encoding="utf-8")
    assert committed == content, "运行 python tools/schema_files.py"


@pytest.mark.parametrize(
    ("options", "is_good"),
    [
        ("{publish: {to: git}}", True),
        ("{publish: {to: folder, place: ../public}, timezone: Asia/Shanghai}", True),
        ("{publish: {to: ftp}}", False),
        ("{pubish: {to: git}}", False),
        ("", True),
    ],
)
def test_vs_code_is_told_what_the_plugin_takes(options, is_good):
    schema = json.loads(schema_files.vs_code_files()["mkdocs.schema.json"])
    Draft7Validator.check_schema(schema)
    settings = yaml.safe_load(f"plugins:\n  - search\n  - qunce: {options}\nextra: {{a: 1}}")
    assert Draft7Validator(schema).is_valid(settings) is is_good


def test_a_choice_is_offered_word_by_word_and_an_example_to_type_over():
    snippets = json.loads(schema_files.vs_code_files()["qunce.code-snippets"])
    bodies = [snippet["body"] for snippet in snippets.values()]
    assert "status: ${1|idea,invited,confirmed,scheduled,postponed,cancelled|}" in bodies
    assert "start: ${1:2026-12-06 20:30}" in bodies
    assert snippets["start（分享）"]["prefix"] == ["start", "开始"]
