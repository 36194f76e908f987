"""What stands below `plugins: - qunce:` in mkdocs.yml."""

import re
from dataclasses import replace

from qunce.model.problem_codes import SETTING_WRONG, WRONG_TYPE
from qunce.reading.values.converters import one_of, scalar, text
from qunce.reading.values.keys import Values, is_empty, optional, read_map
from qunce.reading.values.times import timezone
from qunce.reading.words.report import Place, Report
from qunce.reading.words.spoken_choices import VISIBILITIES
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.config_nodes import child, resolved
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode

PLUGIN = "qunce"
DEFAULT_TIMEZONE = "Asia/Shanghai"
KEY = re.compile(r"[^\s@]{1,100}")


def _site_key(node: Node, place: Place) -> str | None:
    words = text(node, place)
    if words is None or KEY.fullmatch(words):
        return words
    what, hint = f"{quoted(words)}不能当网站的身份", "写网站的域名，不带空格和 @，例如 example.com"
    place.wrong(SETTING_WRONG, node.line, what, hint)
    return None


OPTIONS = (
    optional("timezone", timezone, DEFAULT_TIMEZONE),
    optional("site_key", _site_key),
    optional("playbooks_dir", text),
    # The last two are for the plugin alone.
    optional("audience", one_of({"public": "public", "internal": "internal"}, VISIBILITIES)),
    optional("date", scalar),
)


def plugin_options(root: MapNode, report: Report) -> Values:
    """The plugin's options, each checked; what is wrong goes to the report."""
    options = _options(root, report)
    entries = [(key, _without_comment(resolved(value))) for key, value in options.entries]
    return read_map(MapNode(options.line, entries=entries), OPTIONS, Place(report, ""))


def _without_comment(node: Node) -> Node:
    """Settings are written by people who know what # does."""
    return replace(node, comment="") if isinstance(node, ScalarNode) else node


def _options(root: MapNode, report: Report) -> MapNode:
    """The map below plugins → qunce, empty when it is listed without options."""
    plugins = child(root, "plugins")
    for node in plugins.items if isinstance(plugins, ListNode) else [plugins]:
        if isinstance(node, ScalarNode) and node.text == PLUGIN:
            return MapNode(node.line)
        options = child(node, PLUGIN)
        if isinstance(options, MapNode):
            return options
        if options is not None:
            if not is_empty(options):
                what, hint = f"{PLUGIN} 下面要写一组键和值", "例如 timezone: Asia/Shanghai"
                report.add(WRONG_TYPE, options.line, what, hint)
            return MapNode(options.line)
    line = plugins.line if plugins else root.line
    report.add(SETTING_WRONG, line, f"plugins 里没有 {PLUGIN}", f"在 plugins 下面加一行 - {PLUGIN}")
    return MapNode(line)
