"""One line of Markdown as it stands inside other markup: emphasis and code, no links."""

from functools import cache, lru_cache
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markupsafe import Markup

from qunce.rendering.text.emphasis import ChineseEmphasis


@lru_cache(maxsize=4096)
def inline_html(text: str) -> Markup:
    """Render inline Markdown; links become their words and HTML is shown as typed.

    It stands in labels and links, where a tap already means something else. A checklist's
    texts come back on every share that runs it, hence the cache.
    """
    engine = _engine().reset()
    root = Element("div")
    SubElement(root, "p").text = text
    for name in ("inline", "unescape"):
        engine.treeprocessors[name].run(root)
    _unlink(root)
    html = engine.serializer(root)
    for postprocessor in engine.postprocessors:
        html = postprocessor.run(html)
    inner = html.removeprefix("<div><p>").removesuffix("</p></div>")
    return Markup(" ".join(inner.split("\n")))  # noqa: S704 - raw HTML was switched off above


@cache
def _engine() -> Markdown:
    # Loading extensions takes longer than most lines; `reset` leaves nothing of the last one.
    engine = Markdown(
        output_format="html",
        extensions=["pymdownx.tilde", ChineseEmphasis()],
        extension_configs={"pymdownx.tilde": {"subscript": False}},
    )
    engine.inlinePatterns.deregister("html")
    return engine


def _unlink(root: Element) -> None:
    for element in root.iter():
        if element.tag == "img":
            element.text = element.get("alt", "")
        if element.tag in ("a", "img"):
            element.tag = "span"
            element.attrib.clear()
