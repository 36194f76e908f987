"""Styles and scripts of the editor: the site's own parts, and what only the editor needs."""

from pathlib import Path

from flask import Blueprint, Response, abort

from qunce.theme.bundles import FOLDER as SITE_THEME

THEME = Path(__file__).parent.parent / "theme"
SITE_STYLES = ("tokens", "type", "primitives", "form", "copy-card", "fold", "table", "parts")
"""The site's sheets that the editor's pages are made of, in order."""
OWN_STYLES = ("frame", "form", "flows", "publish")
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


def assets_pages() -> Blueprint:
    """Addresses of styles and scripts."""
    pages = Blueprint("assets", __name__, url_prefix="/assets")

    @pages.get("/editor.css")
    def styles() -> Response:
        site = [SITE_THEME / "styles" / f"{name}.css" for name in SITE_STYLES]
        own = [THEME / "styles" / f"{name}.css" for name in OWN_STYLES]
        text = "\n".join(path.read_text("utf-8") for path in (*site, *own))
        return Response(text, mimetype=TYPES[".css"])

    @pages.get("/mark.svg")
    def mark() -> Response:
        text = (SITE_THEME / "templates/assets/qunce/mark.svg").read_text("utf-8")
        return Response(text, mimetype=TYPES[".svg"])

    @pages.get("/scripts/<name>.js")
    def script(name: str) -> Response:
        known = {path.stem: path for path in (THEME / "scripts").glob("*.js")}
        if name not in known:
            abort(404)
        return Response(known[name].read_text("utf-8"), mimetype=TYPES[".js"])

    return pages
