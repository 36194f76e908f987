"""axe-core, injected into a page."""

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
COLOUR_RULES = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""All of axe's rules that look at colours, but for the one of level AAA."""

# The only rules that need style sheets loaded apart are experimental, and not asked for.
RUN = """async runOnly => {
  const {violations} = await axe.run(document, {
    runOnly, resultTypes: ["violations"], selectors: false, preload: {assets: ["media"]},
  });
  return violations.flatMap(({id, nodes}) => nodes.map(node => `${id}: ${node.html}`));
}"""


def violations(page: Page) -> list[str]:
    """`rule: element` of everything axe finds wrong with a page as it stands."""
    return _found(page, RULES)


def colour_violations(page: Page) -> list[str]:
    """The same of colours alone: what may differ where only the scheme does."""
    return _found(page, COLOUR_RULES)


def _found(page: Page, rules: dict[str, object]) -> list[str]:
    assert AXE.exists(), "缺少 axe-core：先运行 npm ci"
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(RUN, rules)
