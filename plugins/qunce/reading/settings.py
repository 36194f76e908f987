"""What mkdocs.yml says about the project, read without MkDocs.

Its tags survive: `!ENV` is resolved as MkDocs does, `!!python/name:` is never looked at.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from qunce.model.problem import Problem
from qunce.model.problem_codes import SETTING_WRONG, SETTINGS_MISSING, SITE_KEY_MISSING
from qunce.model.settings import Settings
from qunce.reading.converters import is_address
from qunce.reading.report import Place, Report
from qunce.reading.text_files import read_text
from qunce.reading.times import timezone
from qunce.reading.wording import quoted
from qunce.reading.yaml_nodes import ListNode, MapNode, Node, ScalarNode, TooDeepError, compose

DEFAULT_TIMEZONE = "Asia/Shanghai"
FALLBACK_SETTINGS = Settings("", "", DEFAULT_TIMEZONE, "")
"""So that content is still read where mkdocs.yml is wrong; no library comes of it."""

NULLS = frozenset({"", "~", "null"})


def read_settings(config_file: Path) -> tuple[Settings | None, list[Problem]]:
    """The settings, or None with every problem found."""
    report = Report(config_file.name)
    root = _root(config_file, report)
    if root is None:
        return None, report.problems
    plugin = _plugin(root, report)
    site_url = _site_url(root, report)
    settings = Settings(
        site_name=_required(root, "site_name", "site_name: 群策", report),
        site_url=site_url.rstrip("/") + "/" if site_url else "",
        timezone=_timezone(plugin, report),
        site_key=_site_key(plugin, site_url, report),
        docs_dir=_folder(root, "docs_dir", "content", config_file, report),
        playbooks_dir=_text(plugin, "playbooks_dir") or "playbooks",
    )
    return (None if report.has_errors else settings), report.problems


def _root(config_file: Path, report: Report) -> MapNode | None:
    if not config_file.is_file():
        report.add(SETTINGS_MISSING, 1, "没有这个文件", SETTINGS_MISSING.mend)
        return None
    text = read_text(config_file, report)
    if text is None:
        return None
    try:
        node = compose(text)
    except TooDeepError as error:
        report.add(SETTING_WRONG, error.line, "嵌套太深", "检查这一行的括号和缩进")
        return None
    except yaml.YAMLError as error:
        mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
        line = mark.line + 1 if mark else 1
        report.add(SETTING_WRONG, line, "从这一行起不是合法的 YAML", "检查这一行的缩进、冒号和引号")
        return None
    if isinstance(node, MapNode):
        return node
    report.add(SETTING_WRONG, 1, "不是一组键和值", "写上 site_name、docs_dir、plugins")
    return None


def _plugin(root: MapNode, report: Report) -> MapNode:
    """The map below plugins → qunce, empty when it is listed without settings."""
    plugins = _child(root, "plugins")
    listed = plugins.items if isinstance(plugins, ListNode) else [plugins]
    for node in listed:
        if isinstance(node, ScalarNode) and node.text == "qunce":
            return MapNode(node.line)
        options = _child(node, "qunce")
        if options is not None:
            return options if isinstance(options, MapNode) else MapNode(options.line)
    line = plugins.line if plugins else root.line
    report.add(SETTING_WRONG, line, "plugins 里没有 qunce", "在 plugins 下面加一行 - qunce")
    return MapNode(line)


def _site_url(root: MapNode, report: Report) -> str:
    site_url = _text(root, "site_url")
    if not site_url or is_address(site_url):
        return site_url
    node = _child(root, "site_url")
    line = node.line if node else root.line
    what = f"site_url：{quoted(site_url)}不是网址"
    report.add(SETTING_WRONG, line, what, "写成 https://example.com/ 的样子，后面可以带文件夹")
    return ""


def _timezone(plugin: MapNode, report: Report) -> str:
    node = _child(plugin, "timezone")
    if node is None:
        return DEFAULT_TIMEZONE
    return timezone(node, Place(report, "timezone")) or DEFAULT_TIMEZONE


def _site_key(plugin: MapNode, site_url: str, report: Report) -> str:
    key = _text(plugin, "site_key") or urlsplit(site_url).hostname
    if key:
        return key
    report.add(
        SITE_KEY_MISSING,
        plugin.line,
        "没有 site_key，也没有 site_url",
        "在 plugins 的 qunce 下面写 site_key: 网站的域名，定了就不再改",
    )
    return ""


def _folder(root: MapNode, name: str, default: str, config_file: Path, report: Report) -> str:
    written = _required(root, name, f"{name}: {default}", report)
    folder = os.path.normpath(written or default).replace(os.sep, "/")
    node = _child(root, name)
    line = node.line if node else root.line
    if folder.startswith(("/", "..")) or Path(folder).is_absolute():
        report.add(SETTING_WRONG, line, f"{name} 在项目外面", f"写成 {name}: {default}")
    elif written and not (config_file.parent / folder).is_dir():
        report.add(SETTING_WRONG, line, f"没有 {folder} 文件夹", f"新建 {folder}，或者改 {name}")
    return folder


def _required(root: MapNode, name: str, example: str, report: Report) -> str:
    value = _text(root, name)
    if not value:
        report.add(SETTING_WRONG, root.line, f"没有写 {name}", f"加一行 {example}")
    return value


def _child(node: Node | None, name: str) -> Node | None:
    if not isinstance(node, MapNode):
        return None
    found = [
        value for key, value in node.entries if isinstance(key, ScalarNode) and key.text == name
    ]
    return found[-1] if found else None


def _text(node: MapNode, name: str) -> str:
    child = _child(node, name)
    if child is not None and child.tag == "!ENV":
        return _from_environment(child)
    if isinstance(child, ScalarNode) and not (child.plain and child.text in NULLS):
        return child.text
    return ""


def _from_environment(node: Node) -> str:
    """`!ENV NAME` or `!ENV [NAME, …, default]`, as MkDocs' own loader resolves it."""
    nodes = node.items if isinstance(node, ListNode) else [node]
    words = [item.text for item in nodes if isinstance(item, ScalarNode)]
    names, default = (words[:-1], words[-1]) if len(words) > 1 else (words, "")
    return next((os.environ[name] for name in names if name in os.environ), default)
