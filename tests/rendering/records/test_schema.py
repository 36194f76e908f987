"""The schemas agree with reading: what the check passes is valid, what it refuses is not."""

import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from qunce.model.kinds.kind import walk
from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS
from qunce.reading.records.project import read_project
from qunce.rendering.records.schema import kind_schema
from tests.reading.projects import GOLDEN, write_project
from tests.rendering.records.yaml12 import load

ROOT = Path(__file__).parents[3]
SCHEMAS = {name: kind_schema(kind) for name, kind in KINDS.items()}
VALIDATORS = {name: Draft202012Validator(schema) for name, schema in SCHEMAS.items()}
CASES = sorted(folder.name for folder in GOLDEN.iterdir())


def metadata(file):
    return load(file.read_text(encoding="utf-8").split("---\n")[1])


def faults(name, record):
    return [
        f"{'.'.join(map(str, e.path))}: {e.message}" for e in VALIDATORS[name].iter_errors(record)
    ]


def kind_of(path):
    """The kind of record a file of a project is by its place; None for hand-written pages."""
    for kind in KINDS.values():
        pattern = kind.uri if kind.name is RecordKind.PLAYBOOK else f"content/{kind.uri}"
        regex = pattern.replace("{id}", "(?!index)[a-z0-9-]+").replace("{section}", "[a-z]+")
        if re.fullmatch(regex, path):
            return kind.name
    return None


def records_below(root):
    files = sorted(file for file in root.rglob("*.md"))
    paths = [(file, file.relative_to(root).as_posix()) for file in files]
    return [(kind, file, path) for file, path in paths if (kind := kind_of(path))]


@pytest.mark.parametrize("name", RecordKind)
def test_a_schema_is_one(name):
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def patterns_in(schema):
    if isinstance(schema, dict):
        yield from (value for key, value in schema.items() if key == "pattern")
        yield from (found for value in schema.values() for found in patterns_in(value))
    if isinstance(schema, list):
        yield from (found for value in schema for found in patterns_in(value))


@pytest.mark.parametrize("name", RecordKind)
def test_patterns_keep_to_what_browsers_understand(name):
    for pattern in patterns_in(SCHEMAS[name]):
        if isinstance(pattern, str):
            assert "(?P" not in pattern
            # With the flag `u` ECMAScript knows no escape of a character that needs none.
            assert re.findall(r"\\[^dDsSwWbBnrtfv^$\\.*+?()\[\]{}|/]", pattern) == []


def test_every_record_of_the_handbook_is_valid():
    records = [
        (kind, ROOT / file, path)
        for folder in ("content", "playbooks")
        for file in sorted((ROOT / folder).rglob("*.md"))
        for path in [file.relative_to(ROOT).as_posix()]
        if (kind := kind_of(path))
    ]
    assert {kind for kind, _, _ in records} == set(RecordKind)
    wrong = {path: found for kind, file, path in records if (found := faults(kind, metadata(file)))}
    assert wrong == {}


@pytest.mark.parametrize("case", CASES)
def test_every_record_that_the_check_passes_is_valid(case, tmp_path):
    config_file = write_project(tmp_path)
    write_project(
        tmp_path,
        {
            file.relative_to(GOLDEN / case).as_posix(): file.read_bytes()
            for file in (GOLDEN / case).rglob("*")
            if file.is_file()
        },
    )
    told_of = {problem.path for problem in read_project(config_file).problems}
    good = [record for record in records_below(tmp_path) if record[2] not in told_of]
    assert good or case in ("settings-without-docs-dir",)
    assert {
        path: found for kind, file, path in good if (found := faults(kind, metadata(file)))
    } == {}


KEYS = [
    pytest.param(name, path, key, id=".".join((name, *path)))
    for name, kind in KINDS.items()
    for path, key in walk(kind.keys)
]


def subschema(schema, path):
    """The schema that a key's value must meet."""
    for name in path:
        while "properties" not in schema:
            schema = schema.get("items") or schema["additionalProperties"]
        schema = schema["properties"][name]
    return schema


@pytest.mark.parametrize(("name", "path", "key"), KEYS)
def test_every_key_is_explained_in_its_schema_and_its_example_is_valid(name, path, key):
    schema = subschema(SCHEMAS[name], path)
    assert schema["title"] == key.label
    assert schema["description"].startswith(key.help)
    validator = Draft202012Validator(schema)
    assert validator.is_valid(load(key.example))
    assert all(validator.is_valid(example) for example in schema.get("examples", []))
    assert validator.is_valid(None) is not key.is_required


GOOD = {
    "share": {
        "title": "花店",
        "speakers": ["lin-xia"],
        "start": "2026-12-06 20:30",
        "duration": "90m",
        "status": "scheduled",
        "changes": [{"at": "2026-11-30 10:00", "type": "cancelled", "reason": "出差"}],
        "consent": {"record": "yes", "quote_members": "anonymous"},
    },
    "summary": {"status": "draft", "takeaways": ["一", "二"]},
    "retro": {
        "title": "花店那一场的复盘",
        "at": "2026-10-13",
        "keep": ["问题编了号"],
        "actions": [{"text": "多留 10 分钟", "owner": "zhou-yu", "due": "2026-10-25"}],
    },
    "person": {"title": "林夏", "links": [{"title": "公众号", "url": "https://x.example/"}]},
    "group": {"title": "花艺一群", "platform": "wechat", "members": 320},
    "series": {"title": "周日", "weekday": "周日", "time": "20:30", "duration": "1h30m"},
    "snippet": {
        "title": "预告",
        "purpose": "notice",
        "for": "share",
        "at": "T-2d@20:00",
        "fields": {"红包金额": {"type": "text", "required": "no"}, "时间": None},
    },
    "playbook": {
        "title": "签到",
        "summary": "一句",
        "goal": "目标",
        "roles": ["运营"],
        "when": "两周内",
        "effort": "半天",
        "snippets": [],
        "metrics": ["签到率"],
        "reviewed": "2026-11-22",
        "review_every": "180d",
    },
    "edition": {
        "title": "教育训练营",
        "summary": "交作业，有人批",
        "examples": [{"id": "checkin-question", "text": "今天练了几行？"}],
    },
}


@pytest.mark.parametrize("name", RecordKind)
def test_a_good_record_is_valid(name):
    assert faults(name, GOOD[name]) == []


@pytest.mark.parametrize(
    ("name", "change"),
    [
        *((name, {"titel": "x"}) for name in RecordKind),
        ("share", {"title": ""}),
        ("share", {"title": None}),
        ("share", {"speakers": "lin-xia"}),
        ("share", {"speakers": ["lin-xia", "lin-xia"]}),
        ("share", {"speakers": ["Lin Xia"]}),
        ("share", {"number": "第 12 期"}),
        ("share", {"number": -1}),
        ("share", {"start": "2026-12"}),
        ("share", {"end": "2026-12-06"}),
        ("share", {"start": "2026/12/06 20:30"}),
        ("share", {"duration": "90"}),
        ("share", {"duration": ""}),
        ("share", {"timezone": "CST"}),
        ("share", {"status": "done"}),
        ("share", {"format": "语音"}),
        ("share", {"signup": "example.com"}),
        ("share", {"changes": [{"at": "2026-11-30 10:00", "type": "cancelled"}]}),
        ("share", {"changes": [{**GOOD["share"]["changes"][0], "why": "x"}]}),
        ("share", {"consent": {"record": "anonymous"}}),
        ("share", {"consent": {"record": True}}),
        ("share", {"consent": ["yes"]}),
        ("share", {"visibility": "secret"}),
        ("summary", {"status": "done"}),
        ("summary", {"speaker_approved": "12-08"}),
        ("summary", {"corrections": [{"at": "2026-12-20"}]}),
        ("retro", {"try": "多留 10 分钟"}),
        ("retro", {"actions": [{"text": "多留 10 分钟", "due": "2026-10-25"}]}),
        ("share", {"wanted": [{"topic": "怎么道谢"}]}),
        ("person", {"bio": "字" * 61}),
        ("person", {"links": [{"title": "x", "url": "x"}]}),
        ("group", {"platform": "line"}),
        ("series", {"weekday": "星期日"}),
        ("series", {"time": "8:30"}),
        ("snippet", {"for": "all"}),
        ("snippet", {"purpose": "预告"}),
        ("snippet", {"at": "2d"}),
        ("snippet", {"fields": {"{x}": None}}),
        ("snippet", {"fields": {"x": {"type": "date-time"}}}),
        ("snippet", {"fields": {"x": {"requird": "no"}}}),
        ("playbook", {"review_every": "半年"}),
        ("playbook", {"snippets": None}),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value),
)
def test_a_record_with_one_thing_wrong_is_not(name, change):
    assert faults(name, GOOD[name] | change) != []


@pytest.mark.parametrize(
    ("name", "missing"),
    [(name, key.name) for name, kind in KINDS.items() for key in kind.keys if key.is_required],
)
def test_a_record_without_a_required_key_is_not(name, missing):
    record = {key: value for key, value in GOOD[name].items() if key != missing}
    assert faults(name, record) == [f": '{missing}' is a required property"]
