"""What may stand under `plugins: - qunce:` in mkdocs.yml."""

from datetime import date

from mkdocs.config import config_options as c
from mkdocs.config.base import Config

from qunce.site_plan.frame.planned import Audience


class QunceConfig(Config):  # type: ignore[no-untyped-call]  # - MkDocs' hook has no types
    """The first five belong to the project: reading finds them in mkdocs.yml by itself."""

    timezone = c.Optional(c.Type(str))
    """IANA name of the zone that wall times are written in."""
    site_key = c.Optional(c.Type(str))
    """The part of every calendar UID behind the @; the host of `site_url` if unset."""
    playbooks_dir = c.Optional(c.Type(str))
    """Where the handbook lies, beside content/."""
    poster_font = c.Optional(c.Type(str))
    """The file of the font that posters are set in."""
    publish = c.Optional(c.Type(dict))
    """Where `qunce publish` hands the site over."""

    audience = c.Choice(tuple(Audience), default=Audience.PUBLIC)
    """`internal` also shows ideas, drafts and contacts."""
    date = c.Type((str, date), default="")
    """The day or minute to build for, instead of the last one the content records."""
