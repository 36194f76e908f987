"""Compiled templates, kept as Python keeps compiled modules: to compile those of a site takes 0.2 s.

Whoever may not write beside our modules, or wants no bytecode written, compiles anew.
"""

import sys
from contextlib import suppress
from importlib.metadata import version
from importlib.util import cache_from_source
from inspect import getsource
from types import ModuleType

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

PACKAGES = ("jinja2", "markupsafe")
"""Other versions compile in another way, or escape what a template says itself."""


class CompiledBeside(FileSystemBytecodeCache):
    """Lies beside the bytecode of the module that says how templates are compiled.

    It holds for a template as it is, and for that module as it is: filters stand in it, which are
    put to what a template says itself while that is compiled.
    """

    def __init__(self, module: ModuleType) -> None:
        own = cache_from_source(str(module.__file__)).removesuffix(".pyc")
        super().__init__(directory="", pattern=f"{own.replace('%', '%%')}-%s.cache")
        self._said = "\n".join((*map(version, PACKAGES), getsource(module)))

    def get_source_checksum(self, source: str) -> str:
        """Another one for the same template, too, where it is compiled in another way."""
        return super().get_source_checksum(f"{self._said}\n{source}")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it, whole or not at all."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)
