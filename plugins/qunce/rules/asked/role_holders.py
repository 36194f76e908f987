"""Who holds a role at a share, as far as its record and its groups' tell."""

from collections.abc import Mapping

from qunce.model.library import Library
from qunce.model.share import Share


def role_holders(library: Library, share: Share) -> Mapping[str, tuple[str, ...]]:
    """Role → ids of people, each once; a role nobody is named for is left out.

    Roles are words of the checklist's author: these are the ones that a record has people for.
    """
    summary = library.summaries.get(share.id)
    admins = (admin for group in share.groups for admin in library.groups[group].admins)
    holders = {
        "主持": (share.host,) if share.host else (),
        "群主": tuple(dict.fromkeys(admins)),
        "记录": summary.authors if summary else (),
    }
    return {role: people for role, people in holders.items() if people}
