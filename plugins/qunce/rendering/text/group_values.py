"""What fills the placeholders of a text about a group."""

from qunce.model.library import Library
from qunce.model.people import PLATFORM_TITLES, Group
from qunce.rendering.text.names import titles_of


def group_values(library: Library, group: Group) -> dict[str, str]:
    """The vocabulary of `for: group`."""
    return {
        "群名": group.title,
        "平台": PLATFORM_TITLES[group.platform],
        "人数": "" if group.members is None else str(group.members),
        "管理员": titles_of(library, group.admins),
    }
