"""What a reader has done on a device, and what they see."""


def keep_list(page, share, item="poster-ads"):
    """One tick: from now on this device keeps the share's list."""
    done = {"rev": [item], "done": {item: 1}}
    page.evaluate(
        "([key, value]) => localStorage.setItem(key, JSON.stringify(value))",
        [f"qunce:check:v1:share/{share.id}/{share.playbook}", done],
    )
    page.reload()


def visible(where, selector):
    return [element for element in where.locator(selector).all() if element.is_visible()]
