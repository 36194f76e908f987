"""Write the JSON Schema of every kind of record into the package, and what VS Code needs of it.

`python tools/schema_files.py` writes them; a test holds them fresh.
"""

from pathlib import Path

from qunce.model.kinds.registry import KINDS
from qunce.reading.records.plugin_options import OPTIONS, PLUGIN
from qunce.rendering.records.plain import json_text
from qunce.rendering.records.schema import kind_schema, plugin_schema
from qunce.rendering.records.snippets import key_snippets

PACKAGE = Path(__file__).parent.parent / "plugins" / "qunce"
SCHEMAS = PACKAGE / "schemas"
VS_CODE = PACKAGE / "cli" / "starter" / ".vscode"


def schema_files() -> dict[str, str]:
    """File name → content of every schema."""
    return {f"{kind.name}.json": json_text(kind_schema(kind)) + "\n" for kind in KINDS.values()}


def vs_code_files() -> dict[str, str]:
    """File name → content of what is generated for VS Code in a new site."""
    return {
        "mkdocs.schema.json": json_text(plugin_schema(PLUGIN, OPTIONS)) + "\n",
        "qunce.code-snippets": json_text(key_snippets(KINDS.values())) + "\n",
    }


if __name__ == "__main__":
    for name, content in schema_files().items():
        (SCHEMAS / name).write_text(content, encoding="utf-8")
    for name, content in vs_code_files().items():
        (VS_CODE / name).write_text(content, encoding="utf-8")
