"""How often Python looks for circles of objects while a site is built.

Builds make few of them, and most of what they make is needed to their end: to look as often as
Python does by itself takes a twentieth of the time. Not to look at all takes half as much memory
again.
"""

import gc
from collections.abc import Callable
from functools import partial

RARELY = (20_000, 10, 10)
"""New objects, then young and middle generations, after which the next is looked through."""


def collect_rarely() -> Callable[[], None]:
    """Look for circles rarely, until what is returned is called."""
    usual = gc.get_threshold()
    gc.set_threshold(*RARELY)
    return partial(gc.set_threshold, *usual)
