"""What a row of a list can be chosen by, handed to the page's script."""

import json
from collections.abc import Sequence

from markupsafe import Markup


def row_keys(keys: Sequence[str]) -> Markup:
    """The row's attribute with a space before it, or nothing; a key is `<field>-<value>`."""
    if not keys:
        return Markup()
    return Markup(' data-k="{}"').format(
        json.dumps(keys, ensure_ascii=False, separators=(",", ":"))
    )
