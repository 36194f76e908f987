"""What a share still lacks, as rows of its page."""

from qunce.model.share import Share
from qunce.rendering.html.share.missing import Lack
from qunce.rendering.html.share_tag import Tag
from qunce.rules.after.missing import MissingWeight, missing_parts
from qunce.site_plan.frame.site import Site

KINDS = {
    MissingWeight.BEFORE_START: "moved",
    MissingWeight.AFTERWARDS: "moved",
    MissingWeight.OPTIONAL: "draft",
}


def lacks(site: Site, share: Share) -> list[Lack]:
    """One row for each missing part, weightiest first."""
    return [
        Lack(missing.what, missing.role, Tag(KINDS[missing.weight], missing.weight))
        for missing in missing_parts(site.library, share)
    ]
