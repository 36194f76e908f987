"""What other programs read of a site, each file with its schema beside it."""

from collections.abc import Iterator
from functools import partial

from qunce.model.addresses import api_schema_uri, api_uri
from qunce.rendering.records.published import (
    shares_json,
    shares_schema,
    summaries_json,
    summaries_schema,
)
from qunce.site_plan.frame.planned import PlannedFile
from qunce.site_plan.frame.site import Site


def api_files(site: Site) -> Iterator[PlannedFile]:
    """Its shares and summaries: on a public site only what everybody may see."""
    library, internal = site.library, site.is_internal
    shares = partial(shares_json, library, is_internal=internal, as_of=site.as_of)
    summaries = partial(summaries_json, library, is_internal=internal)
    yield PlannedFile(api_uri("shares"), shares)
    yield PlannedFile(api_schema_uri("shares"), partial(shares_schema, is_internal=internal))
    yield PlannedFile(api_uri("summaries"), summaries)
    yield PlannedFile(api_schema_uri("summaries"), partial(summaries_schema, is_internal=internal))
