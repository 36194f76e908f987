"""A page at a chosen instant, with what was ticked on this device before."""

import json

SHARE = "florist-tea-together"
"""Sunday 22 November 2026, 20:30 to 22:00 in Shanghai, in two groups."""
GROUPS = ("florist-owners", "tea-bakery-owners")
TICKED_AT = 1795261080
"""2026-11-21 19:38 in Shanghai."""


def shanghai(text: str) -> str:
    """`2026-11-22 20:30` as an instant."""
    return f"{text.replace(' ', 'T')}:00+08:00"


def open_at(context, url: str, now: str, *, sent=(), init: str = "", moves: bool = False):
    """The page at that minute in Shanghai; `sent` are ids of the share's list of what was sent."""
    page = context.new_page()
    if moves:
        page.clock.install(time=shanghai(now))
    else:
        page.clock.set_fixed_time(shanghai(now))
    ticks = json.dumps({"rev": [], "done": dict.fromkeys(sent, TICKED_AT)})
    if sent:
        key = json.dumps(f"qunce:check:v1:{SHARE}:sent")
        init += f"localStorage.getItem({key}) || localStorage.setItem({key}, {json.dumps(ticks)});"
    if init:
        page.add_init_script(init)
    page.goto(url)
    return page


def both(snippet: str) -> list[str]:
    """The ids of a message that went to both groups."""
    return [f"{snippet}@{group}" for group in GROUPS]
