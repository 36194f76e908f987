"""What a `/// agenda` block may say of the shares it lists, on the indented lines below its first."""

from qunce.model.kinds.common import PUBLIC
from qunce.model.kinds.keys import IdOf, optional
from qunce.model.kinds.names import RecordKind

AGENDA_KEYS = (
    optional(
        "series",
        "系列",
        IdOf(RecordKind.SERIES),
        example="sunday-share",
        help="只列这个系列的",
        visibility=PUBLIC,
    ),
    optional(
        "person",
        "人",
        IdOf(RecordKind.PERSON),
        example="lin-xia",
        help="只列这个人讲的、主持的",
        visibility=PUBLIC,
    ),
    optional(
        "group",
        "群",
        IdOf(RecordKind.GROUP),
        example="florist-a",
        help="只列这个群的",
        visibility=PUBLIC,
    ),
)
"""Whose shares are listed; of several, those that belong to each."""
