"""The pictures of a summary: which of them are files of the project."""

from qunce.model.library import Library


def source_of(library: Library, address: str) -> str | None:
    """The file in the project behind the whole address of a picture; None for one elsewhere."""
    uri = uri_of(library, address)
    return library.asset_at(uri) if uri else None


def uri_of(library: Library, address: str) -> str:
    """Its docs uri; empty for a picture on another site."""
    own = library.settings.site_url
    if own and address.startswith(own):
        return address.removeprefix(own)
    return "" if "://" in address else address
