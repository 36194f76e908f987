"""Keys that editors and other site generators put into metadata, often by themselves."""

OWN_KEYS = {
    "Obsidian": (
        *("aliases", "alias", "cssclass", "cssclasses", "publish", "created", "uid"),
        *("linter-yaml-title-alias", "kanban-plugin", "excalidraw-plugin", "obsidianuimode"),
        *("obsidianeditingmode", "dg-publish", "banner"),
    ),
    "Hugo": (
        *("draft", "weight", "lastmod", "publishdate", "expirydate", "linktitle", "slug"),
        *("type", "url", "markup", "outputs", "cascade", "bookcollapsesection", "menu"),
        *("iscjklanguage", "showtoc", "tocopen", "hidemeta", "resources", "headless"),
    ),
    "Jekyll": (
        *("layout", "permalink", "published", "comments", "sitemap", "nav_order", "has_children"),
        *("redirect_from", "toc", "math", "mermaid", "pin", "header", "excerpt_separator"),
    ),
    "Hexo": ("top", "sticky", "abbrlink", "thumbnail", "cover", "copyright", "top_img"),
    "Notion": ("notion-id", "notion_id", "created time", "last edited time"),
    "MkDocs": ("hide", "template", "icon", "search"),
    "VuePress": ("sidebar", "navbar", "home", "herotext", "outline", "prev", "next"),
}
PREFIXES = {"typora-": "Typora", "obsidian": "Obsidian", "hugo": "Hugo", "jekyll": "Jekyll"}
EDITORS = {key: editor for editor, keys in OWN_KEYS.items() for key in keys}


def editor_of(key: str) -> str | None:
    """The program a key belongs to; None when nobody's is known."""
    name = key.casefold()
    by_prefix = (editor for prefix, editor in PREFIXES.items() if name.startswith(prefix))
    return EDITORS.get(name) or next(by_prefix, None)
