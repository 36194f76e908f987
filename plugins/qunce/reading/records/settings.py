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
from qunce.reading.disk.text_files import read_text
from qunce.reading.publication.target import target_of
from qunce.reading.records.engine_settings import check_engine_settings
from qunce.reading.records.plugin_options import DEFAULT_TIMEZONE, plugin_options
from qunce.reading.records.serving import read_directory_urls
from qunce.reading.values.converters import is_address
from qunce.reading.values.keys import Values
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import quoted
from qunce.reading.yaml.config_nodes import files_of_look, line_of, text_of
from qunce.reading.yaml.nodes import MapNode, TooDeepError, compose

FALLBACK_SETTINGS = Settings("", "", DEFAULT_TIMEZONE, "")
"""So that content is still read where mkdocs.yml is wrong; no library comes of it."""


def read_settings(config_file: Path) -> tuple[Settings | None, list[Problem]]:
    """The settings, or None with every problem found."""
    report = Report(config_file.name)
    root = _root(config_file, report)
    if root is None:
        return None, report.problems
    options = plugin_options(root, report)
    site_url = _site_url(root, report)
    settings = Settings(
        site_name=_site_name(root, report),
        site_url=site_url.rstrip("/") + "/" if site_url else "",
        timezone=options["timezone"] or DEFAULT_TIMEZONE,
        site_key=_site_key(root, options, site_url, report),
        docs_dir=_docs_dir(root, config_file.parent, report),
        playbooks_dir=_playbooks_dir(options, config_file.parent, report),
        directory_urls=read_directory_urls(root, report),
        look=tuple(filter(None, files_of_look(root))),
        poster_font=options["poster_font"] or "",
        publish=target_of(options["publish"], Place(report, "publish")),
    )
    check_engine_settings(root, report)
    _check_apart(settings, options.line_of("playbooks_dir"), report)
    return (None if report.has_errors else settings), report.problems


def site_key_in(data: bytes) -> str:
    """The site key that an older mkdocs.yml gives calendars; "" if it cannot be read."""
    report = Report("")
    try:
        root = compose(data.decode())
    except (UnicodeDecodeError, yaml.YAMLError, TooDeepError):
        return ""
    if not isinstance(root, MapNode):
        return ""
    return _site_key(root, plugin_options(root, report), _site_url(root, report), report)


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


def _site_name(root: MapNode, report: Report) -> str:
    """Themes put it into their HTML as it is, in words and in attributes."""
    name = _required(root, "site_name", "site_name: 群策", report)
    if any(sign in name for sign in '<>"'):
        what = f'site_name：{quoted(name)}里有 <、> 或 "'
        report.add(SETTING_WRONG, line_of(root, "site_name"), what, "换成中文的引号和括号")
    return name


def _site_url(root: MapNode, report: Report) -> str:
    site_url = text_of(root, "site_url")
    if not site_url or is_address(site_url):
        return site_url
    what = f"site_url：{quoted(site_url)}不是网址"
    hint = "写成 https://example.com/ 的样子，后面可以带文件夹"
    report.add(SETTING_WRONG, line_of(root, "site_url"), what, hint)
    return ""


def _site_key(root: MapNode, options: Values, site_url: str, report: Report) -> str:
    key = options["site_key"] or urlsplit(site_url).hostname or ""
    if not (key or options.has("site_key") or text_of(root, "site_url")):
        report.add(
            SITE_KEY_MISSING,
            options.line,
            "没有 site_key，也没有 site_url",
            "在 plugins 的 qunce 下面写 site_key: 网站的域名，定了就不再改",
        )
    return key


def _docs_dir(root: MapNode, project: Path, report: Report) -> str:
    written = _required(root, "docs_dir", "docs_dir: content", report)
    if not written:
        return FALLBACK_SETTINGS.docs_dir
    return _folder("docs_dir", written, line_of(root, "docs_dir"), project, report)


def _playbooks_dir(options: Values, project: Path, report: Report) -> str:
    written = options["playbooks_dir"]
    if not written:
        return FALLBACK_SETTINGS.playbooks_dir
    return _folder("playbooks_dir", written, options.line_of("playbooks_dir"), project, report)


def _folder(name: str, written: str, line: int, project: Path, report: Report) -> str:
    folder = os.path.normpath(written).replace(os.sep, "/")
    if folder.startswith(("/", "..")) or Path(folder).is_absolute():
        example = getattr(FALLBACK_SETTINGS, name)
        report.add(SETTING_WRONG, line, f"{name} 在项目外面", f"写成 {name}: {example}")
    elif not (project / folder).is_dir():
        report.add(SETTING_WRONG, line, f"没有 {folder} 文件夹", f"新建 {folder}，或者改 {name}")
    return folder


def _check_apart(settings: Settings, line: int, report: Report) -> None:
    """Files of one folder must not be read as those of the other."""
    content, playbooks = settings.docs_dir, settings.playbooks_dir
    # "." holds everything, the project's own files too.
    if (
        "." in (content, playbooks)
        or _is_within(content, playbooks)
        or _is_within(playbooks, content)
    ):
        what = f"docs_dir（{content}）和 playbooks_dir（{playbooks}）没有分开"
        hint = "在项目里各用一个文件夹，例如 content 和 playbooks"
        report.add(SETTING_WRONG, line, what, hint)


def _is_within(inner: str, outer: str) -> bool:
    return f"{inner}/".startswith(f"{outer}/")


def _required(root: MapNode, name: str, example: str, report: Report) -> str:
    value = text_of(root, name)
    if not value:
        report.add(SETTING_WRONG, root.line, f"没有写 {name}", f"加一行 {example}")
    return value
