"""What a project says about itself in mkdocs.yml."""

from dataclasses import dataclass

from qunce.model.publication.target import Target
from qunce.model.serving import Addresses


@dataclass(frozen=True, slots=True)
class Settings:
    """`site_url` ends in a slash, or is empty when the project has not said where it will live."""

    site_name: str
    site_url: str
    timezone: str
    """IANA name; what a share without `timezone` uses."""
    site_key: str
    """The part of every calendar UID behind the @: it must never change."""
    docs_dir: str = "content"
    playbooks_dir: str = "playbooks"
    look: tuple[str, ...] = ()
    """Files below the docs folder that mkdocs.yml names as the site's own: styles, scripts, logo."""
    directory_urls: bool = True
    """Whether a page's address is a folder; see `Addresses`."""

    poster_font: str = ""
    """The file of the font that posters are set in, as written; empty for the usual places."""

    publish: Target | None = None
    """Where `qunce publish` hands the site over; None where nobody has said."""

    @property
    def addresses(self) -> Addresses:
        """Where the files of the site are served."""
        return Addresses(self.site_url, self.directory_urls)
