"""What stands below `plugins: - qunce:` in mkdocs.yml."""

import re
from dataclasses import replace

from qunce.model.kinds.common import INTERNAL, VISIBILITIES
from qunce.model.kinds.keys import Form, optional
from qunce.model.problem_codes import SETTING_WRONG, WRONG_TYPE
from qunce.reading.publication.target import PUBLISH
from qunce.reading.values.keys import Values, is_empty
from qunce.reading.values.maps import read_map
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.config_nodes import child, resolved
from qunce.reading.yaml.nodes import ListNode, MapNode, Node, ScalarNode

PLUGIN = "qunce"
DEFAULT_TIMEZONE = "Asia/Shanghai"
KEY = re.compile(r"[^\s@]{1,100}")


OPTIONS = (
    optional(
        "timezone",
        "时区",
        Form.TIMEZONE,
        example=DEFAULT_TIMEZONE,
        help="没有另写时区的分享和系列用它",
        visibility=INTERNAL,
        default=DEFAULT_TIMEZONE,
    ),
    optional(
        "site_key",
        "网站的身份",
        Form.TEXT,
        example="example.com",
        help="写进每个日历条目，定了就不再改",
        visibility=INTERNAL,
    ),
    optional(
        "playbooks_dir",
        "手册的文件夹",
        Form.TEXT,
        example="playbooks",
        help="不写是 playbooks",
        visibility=INTERNAL,
    ),
    optional(
        "poster_font",
        "海报的字体",
        Form.TEXT,
        example="fonts/NotoSansCJK-Regular.ttc",
        help="不写就在系统里找 Noto Sans CJK",
        visibility=INTERNAL,
    ),
    optional(
        "publish",
        "发布到哪里",
        PUBLISH,
        example="{to: folder, place: ../public}",
        help="qunce publish 和编辑器的“发布”把站点交到这里",
        visibility=INTERNAL,
    ),
    # The last two are for the plugin alone.
    optional(
        "audience",
        "给谁看",
        VISIBILITIES,
        example="public",
        help="公开的站点，或者团队内部的",
        visibility=INTERNAL,
    ),
    optional(
        "date",
        "日期",
        Form.AS_WRITTEN,
        example="2026-12-06",
        help="当作这一天来生成",
        visibility=INTERNAL,
    ),
)


def plugin_options(root: MapNode, report: Report) -> Values:
    """The plugin's options, each checked; what is wrong goes to the report."""
    options = _options(root, report)
    entries = [(key, _without_comment(resolved(value))) for key, value in options.entries]
    place = Place(report, "")
    values = read_map(MapNode(options.line, entries=entries), OPTIONS, place)
    _check_site_key(values, place)
    return values


def _check_site_key(values: Values, place: Place) -> None:
    key = values["site_key"]
    if key is None or KEY.fullmatch(key):
        return
    what, hint = f"{quoted(key)}不能当网站的身份", "写网站的域名，不带空格和 @，例如 example.com"
    place.key("site_key").wrong(SETTING_WRONG, values.line_of("site_key"), what, hint)


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
