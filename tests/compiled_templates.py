"""Sites that are built in this process share what Jinja makes of the theme's templates.

Compiling Material's takes a third of the time of a tiny site. Jinja's own cache keeps a template
under its file, and takes it only for the same text.
"""

from collections.abc import Iterator

import pytest
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class KeptInMemory(BytecodeCache):
    """As Jinja's cache in a folder, but for this process only."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


@pytest.fixture(autouse=True, scope="session")
def kept_templates() -> Iterator[None]:
    """MkDocs makes an environment for each build and gives it no cache."""
    cache, make = KeptInMemory(), Environment.__init__

    def make_with_cache(environment: Environment, *arguments: object, **options: object) -> None:
        make(environment, *arguments, **options)
        environment.bytecode_cache = environment.bytecode_cache or cache

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "__init__", make_with_cache)
        yield
