"""What an editor makes of what was copied: pasted, not looked up in the clipboard."""

from playwright.sync_api import Page

EDITOR = """() => {
  const editor = document.createElement("div");
  editor.contentEditable = "true";
  editor.id = "editor";
  document.body.append(editor);
  editor.focus();
}"""


def pasted(page: Page) -> str:
    """The HTML that stands in an empty editor on another page once it is pasted there."""
    other = page.context.new_page()
    # A page of no site: ours would blank styles, as its policy says.
    other.goto("about:blank")
    other.evaluate(EDITOR)
    other.keyboard.press("Control+V")
    return str(other.locator("#editor").inner_html())
