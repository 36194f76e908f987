"""What MkDocs says of a project it will not build, in Chinese where we know the sentence."""

import re

SETTING = re.compile(r"Config value '([^']+)': (.*)", re.DOTALL)

OF_A_SETTING = {
    r'The "([^"]+)" plugin is not installed': "没有装插件 {0}（改对名字，装上它，或者删掉那一行）",
    r"Plugin '([^']+)' option '([^']+)'": "插件 {0} 的 {1} 写得不对（改对，或者删掉那一行）",
    r"Failed to load extension '([^']+)'.*ModuleNotFoundError": (
        "没有扩展 {0}（改对名字，装上它，或者删掉那一行）"
    ),
    r"Failed to load extension '([^']+)'": "扩展 {0} 不认识这样的选项（改对，或者删掉那几行）",
    r"Invalid config options for Markdown Extension '([^']+)'": (
        "扩展 {0} 的选项要写成一组键和值（改对，或者删掉）"
    ),
    r"Unrecognised theme name: '([^']+)'": "没有装主题 {0}（写成 name: material）",
    r"The path '([^']+)' isn't": "没有 {0}（新建它，或者改对路径）",
    r"The path set in custom_dir \('([^']+)'\)": "没有文件夹 {0}（新建它，或者改对 custom_dir）",
    r"Unrecognised configuration name: (.+)": "没有这一项（改对名字，或者删掉那一行）",
    r"Expected type: <class '(?:list|tuple)'>": "要写成列表（每行一个，前面加 - ）",
    r"Expected type: <class 'str'>": "要写成一段文字",
    r"Expected type: <class 'dict'>": "要写成一组键和值",
}
OF_THE_WHOLE = {
    r"A reference to '([^']+)' is included in the 'nav'": (
        "mkdocs.yml 的 nav 里写了 {0}，没有这个文件（改对路径，或者删掉那一行）"
    ),
    r"Inherited config file '([^']+)' does not exist": (
        "mkdocs.yml 的 INHERIT：没有 {0}（改对路径，或者删掉那一行）"
    ),
}


def in_chinese(said: str) -> str:
    """The sentence as we would say it; one we do not know keeps its own words, marked as MkDocs'."""
    if setting := SETTING.match(said):
        key, rest = setting.groups()
        return (
            f"mkdocs.yml 的 {key}：{_known(OF_A_SETTING, rest) or '写得不对：' + _first_line(rest)}"
        )
    return _known(OF_THE_WHOLE, said) or f"MkDocs：{said}"


def _known(sentences: dict[str, str], said: str) -> str:
    matches = ((re.match(start, said, re.DOTALL), words) for start, words in sentences.items())
    return next((words.format(*found.groups()) for found, words in matches if found), "")


def _first_line(said: str) -> str:
    return said.partition("\n")[0]
