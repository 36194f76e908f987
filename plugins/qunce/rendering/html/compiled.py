"""Compiled templates, kept as Python keeps compiled modules: to compile those of a site takes 0.2 s.

Whoever may not write beside our modules, or wants no bytecode written, compiles anew.
"""

import sys
from contextlib import suppress
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class CompiledBeside(FileSystemBytecodeCache):
    """Holds for a template, for the module that says how it is compiled, and for one Jinja."""

    def __init__(self, module: Path) -> None:
        super().__init__(str(Path(cache_from_source(str(module))).parent))
        self._settings = f"{version('jinja2')}\n{module.read_text(encoding='utf-8')}"

    def get_source_checksum(self, source: str) -> str:
        """Another one for another way to compile the same source, too."""
        return super().get_source_checksum(f"{self._settings}\n{source}")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, whole or not at all."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)
