"""What the templates say of a page."""

from dataclasses import dataclass

from qunce.theme.bundles import SCRIPT


@dataclass(frozen=True, slots=True)
class PageValues:
    """Plain values, named `qunce` in the templates, which escape them and decide nothing.

    Addresses are as the engine has them, below the site's root; templates make them relative.
    """

    heading: str
    """What the window and a link preview are called."""
    description: str
    is_home: bool = False
    key: str = ""
    """What the scripts file a page's state under: `share/florist`; empty for pages of others."""
    robots: str = ""
    canonical_url: str = ""
    previous_url: str | None = None
    """The homepage's is empty, hence None where there is none."""
    next_url: str | None = None
    moved_to: str = ""
    """Where the reader is sent at once, relative to the page; empty for a page that stays."""
    scripts: tuple[str, ...] = (SCRIPT,)
    """The one that all pages share, then those that this kind of page alone needs."""
    styles: tuple[str, ...] = ()
    """Styles that this kind of page alone needs."""
    event: str = ""
    """What takes place, as JSON-LD for search engines, safe inside a script; empty if nothing does."""
    feeds: tuple[tuple[str, str], ...] = ()
    """The Atom feeds of the site: what each is called, and where it stands."""
    image: str = ""
    """What a link preview shows, absolute; empty while the site knows no address."""
    card: str = ""
    """A picture of 1200 × 630 that it shows instead, absolute; empty if the page has none."""
    palette: str = ""
    """The theme's stylesheet of colours, of which we use none; empty if it has no such file."""
