"""What mkdocs.yml says about the way the site is served, as MkDocs and Material understand it."""

from qunce.model.problem_codes import SETTING_WRONG
from qunce.reading.words.report import Report
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.config_nodes import line_of, listed_plugin, text_of
from qunce.reading.yaml.nodes import MapNode

BOOLEANS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
"""As YAML 1.1 has them, which PyYAML follows."""
OFFLINE = ("offline", "material/offline")
SEARCH = ("search", "material/search")
OUR_SEARCH = ("qunce-search",)


def read_directory_urls(root: MapNode, report: Report) -> bool:
    """Whether a page's address is a folder. Material's plugin `offline` makes it a file."""
    folders, is_offline = _boolean(root, "use_directory_urls", report), _is_offline(root, report)
    return folders and not is_offline


def _is_offline(root: MapNode, report: Report) -> bool:
    """Whether the plugin is listed and on.

    Material's own search works from a disk only with a script of another site, which no page of
    ours may ask for; so the two together are refused.
    """
    options = listed_plugin(root, OFFLINE)
    if options is None or not _boolean(options, "enabled", report):
        return False
    search = listed_plugin(root, SEARCH)
    if search is not None and listed_plugin(root, OUR_SEARCH) is None:
        what = "offline 不能和 search 一起用：那样的搜索要到别的网站取脚本，断网时搜不了"
        report.add(SETTING_WRONG, search.line, what, "把 search 换成 qunce-search")
    return True


def _boolean(node: MapNode, name: str, report: Report) -> bool:
    """True where it is left out, as for both settings read here."""
    text = text_of(node, name)
    if not text:
        return True
    value = BOOLEANS.get(text.lower())
    if value is None:
        what = f"{name}：{quoted(text)}不是 true 或 false"
        report.add(SETTING_WRONG, line_of(node, name), what, f"写成 {name}: true 或 {name}: false")
    return value is not False
