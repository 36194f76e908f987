"""What reading has gathered so far: records, the files they come from, and what is told of them."""

from dataclasses import dataclass, field
from typing import Any

from qunce.reading.records.placing import Placed, Role
from qunce.reading.words.report import Report
from qunce.reading.yaml.front_matter import Source


@dataclass(slots=True)
class Records:
    """Fills up file by file; by role, then by id or uri."""

    by_role: dict[object, dict[str, Any]] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    reports: list[Report] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)

    def holds(self, one: Placed) -> bool:
        """Whether a file was read, and is the one that its record comes from."""
        if one.role is Role.ASSET:
            return one.is_taken
        record = self.by_role.get(one.role, {}).get(one.id or one.uri)
        return record is not None and record.path == one.path

    def of(self, role: object) -> dict[str, Any]:
        """The records of one role, in order."""
        return dict(sorted(self.by_role.get(role, {}).items()))
