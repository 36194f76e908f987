"""The id that a text comes closest to."""

import re
import unicodedata

from qunce.model.kinds.names import ID
from qunce.reading.words.file_names import name_fault


def suggested_id(text: str) -> str | None:
    """The id closest to a text; None when nothing of it can stand in one."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:63].rstrip("-")
    if name_fault(words):
        words += "-1"
    return words if ID.fullmatch(words) and words != text else None
