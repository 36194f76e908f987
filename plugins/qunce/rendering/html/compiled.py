"""Compiled templates, kept as Python keeps compiled modules: to compile those of a site takes 0.2 s.

Whoever may not write beside our modules, or wants no bytecode written, compiles anew.
"""

import sys
from contextlib import suppress
from importlib.metadata import version
from importlib.util import cache_from_source

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class CompiledBeside(FileSystemBytecodeCache):
    """Lies beside the bytecode of a module.

    Holds for a template as it is, for one version of Jinja and for one way to compile, of which
    `said` is the source.
    """

    def __init__(self, module: str, said: str) -> None:
        own = cache_from_source(module).removesuffix(".pyc").replace("%", "%%")
        super().__init__(directory="", pattern=f"{own}-%s.cache")
        self._said = f"{version('jinja2')}\n{said}"

    def get_source_checksum(self, source: str) -> str:
        """Another one for the same template, too, where it is compiled in another way."""
        return super().get_source_checksum(f"{self._said}\n{source}")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, whole or not at all."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)
