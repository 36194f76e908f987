"""The navigation: six tabs, and the pages below each."""

from qunce.site_plan.planned import NavEntry
from qunce.site_plan.site import Site


def navigation(site: Site) -> tuple[NavEntry, ...]:  # noqa: ARG001 - nothing planned yet
    """首页, 今日, 排期, 手册, 文案 and 总结, each with its pages."""
    return ()
