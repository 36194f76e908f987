"""Write the JSON Schema of every kind of record into the package, for editors.

`python tools/schema_files.py` writes them; a test holds them fresh.
"""

from pathlib import Path

from qunce.model.kinds.registry import KINDS
from qunce.rendering.records.plain import json_text
from qunce.rendering.records.schema import kind_schema

SCHEMAS = Path(__file__).parent.parent / "plugins" / "qunce" / "schemas"


def schema_files() -> dict[str, str]:
    """File name → content of every schema."""
    return {f"{kind.name}.json": json_text(kind_schema(kind)) + "\n" for kind in KINDS.values()}


if __name__ == "__main__":
    for name, content in schema_files().items():
        (SCHEMAS / name).write_text(content, encoding="utf-8")
