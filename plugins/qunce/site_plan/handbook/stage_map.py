"""The stage map with this site's counts and addresses."""

from markupsafe import Markup

from qunce.model.addresses import section_uri
from qunce.model.stage import SHARE_SECTION, STAGE_SECTIONS, STAGE_TITLES, Section
from qunce.rendering.html.book.stage_map import Stop, stage_map_html
from qunce.site_plan.frame.site import Site


def stage_map(site: Site, from_uri: str) -> Markup:
    """The eight stages as seen from a page; sections without playbooks are named, not linked."""
    spanned = "、".join(STAGE_TITLES[stage] for stage in SHARE_SECTION.stages)
    stops = [_stop(site, section, from_uri) for section in STAGE_SECTIONS]
    return stage_map_html(stops, _stop(site, SHARE_SECTION, from_uri), spanned)


def _stop(site: Site, section: Section, from_uri: str) -> Stop:
    count = len(site.library.playbooks_in(section.id))
    return Stop(
        section.title,
        section.promise,
        count,
        site.addresses.relative_url(from_uri, section_uri(section.id)) if count else "",
        is_on=section.stages[0] in SHARE_SECTION.stages
        and bool(site.library.playbooks_in(SHARE_SECTION.id)),
    )
