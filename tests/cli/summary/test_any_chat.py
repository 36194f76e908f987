"""Whatever a chat contains, its draft passes the check and shows words, no markup."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qunce.markdown_extension.extension import QunceExtension
from tests.cli.exchange.checked import errors_in
from tests.cli.running import run
from tests.reading.projects import SUMMARY, write_project

SHARE = "content/shares/florist/index.md"

HOSTILE = (
    *(
        "# 标题",
        "- 列表",
        "+ 列表",
        "1. 列表",
        "3) 列表",
        "> 引用",
        "    代码",
        "\t代码",
        "---",
        "***",
        "===",
    ),
    *(
        "```",
        "~~~",
        "````py",
        "/// qa | 问",
        "///",
        "/// 总结",
        "/// note",
        "- [ ] 发公告",
        "- [x] 发了",
    ),
    *("□ 发公告", "【】发公告", "［ ］发", "· □ 发", "1、□ 发", "[ ]", "[x] 做完"),
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- 注释", "-->", "<iframe>"),
    *("</div>", "<", "&lt;b&gt;", "&#60;i&#62;", "&amp;", "<a href='javascript:x'>", "<style>"),
    *(
        "[点我](javascript:alert(1))",
        "![图](data:text/html,1)",
        "[x]: javascript:1",
        "<javascript:1>",
    ),
    *(
        "[看](missing.md)",
        "![图](missing.png)",
        "[看](https://x.example)",
        "[看][没有]",
        "<missing.md>",
    ),
    *(
        "www.x.example/a](http://www.x.example/b)",
        "https://x.example/(a)b)c",
        "https://x.example/_a_*b*",
    ),
    *("[^1]", "[^1]: 注", "*[HTML]: 缩写", "名词\n: 解释", "| 甲 | 乙 |\n|---|---|", "｜甲｜乙｜"),
    *(
        "{{主题}}",
        "{{ 主题",
        "}}",
        "{: onclick=alert(1) }",
        "{ #__config }",
        "# __config",
        "待填",
        "【待填】",
    ),
    *(
        "!!! note",
        "??? 问",
        "<<<<<<< HEAD",
        "=======",
        ">>>>>>> x",
        '--8<-- "x"',
        "\\",
        "\\\\*",
        "`",
        "``",
    ),
    *(
        "*" * 300,
        "_" * 300,
        "[" * 300,
        "~~" * 200,
        "<b>" * 150,
        "> " * 40,
        "- " * 40,
        "/// qa | x\n" * 3,
    ),
    *("稳赚不赔", "保证收益", "国家级", "全网最低价", "11010519491231002X", "点击领取现金红包"),
    *(
        "\u200b\u202e\u2066反",
        "\ufeff",
        "\x07\x1b[31m",
        "\u2028\u2029",
        "\u3000\u00a0",
        "𝟏𝟑𝟖",
        "👨‍👩‍👧",
    ),
    *(
        "https://x.example/?a=<b>\"'`|{}",
        "http://[",
        "www.",
        "https://" + "a" * 3000,
        "a@b.example",
    ),
    *(
        "怎么办？",
        "请问 # 多少？",
        "@所有人 @",
        "「甲：乙」\n- - - - - - - -\n怎么",
        "true",
        "null",
        "~",
        "---\nstatus: published\n---",
    ),
)
pieces = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=30),
)
texts = st.lists(pieces, min_size=1, max_size=4).map("\n".join) | st.lists(
    pieces, min_size=1, max_size=3
).map(" ".join)
names = st.sampled_from(["林夏", "周屿", "小明", "A|*_<b>", "怎么", "【管理员】", "一(2)", "# x"])


def record(messages):
    start = datetime(2026, 12, 6, 20, 31, tzinfo=UTC)
    lines = ["消息记录（此消息记录为文本格式，不支持重新导入）", "", "消息对象:群", ""]
    for number, (who, text) in enumerate(messages):
        when = start + timedelta(seconds=20 * number)
        lines += [f"{when:%Y-%m-%d %H:%M:%S} {who}({10000 + hash_of(who)})", text, ""]
    return "\n".join(lines)


def hash_of(who):
    return 1000 + sum(map(ord, who))


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("any-chat")
    write_project(folder)
    (folder / SUMMARY).unlink()
    return folder


def the_page(body):
    from markdown import Markdown  # noqa: PLC0415 - a name that only this function needs

    engine = Markdown(
        extensions=[
            *("admonition", "attr_list", "def_list", "footnotes", "tables", "toc"),
            *("pymdownx.superfences", "pymdownx.tilde"),
            QunceExtension(),
        ]
    )
    return engine.convert(body)


@settings(max_examples=max(20, settings.default.max_examples // 3))
@given(messages=st.lists(st.tuples(names, texts), min_size=1, max_size=12))
def test_a_draft_passes_the_check_and_holds_no_markup_of_a_message(project, messages):
    chat = project / "chat.txt"
    messages = [("林夏", "开始讲了，先说第一件事。"), *messages]
    chat.write_text(record(messages), encoding="utf-8")
    try:
        result = run("summary", "draft", "florist", "--chat", str(chat), "--write", project=project)
        assert result.exit_code == 0, result.stderr
        assert errors_in(project / "mkdocs.yml") == []
        text = (project / SUMMARY).read_text(encoding="utf-8")
    finally:
        (project / SUMMARY).unlink(missing_ok=True)
        chat.unlink()
    _, _, body = text.split("---\n", 2)
    page = the_page(body)
    tags = {"h2", "h3", "p", "div", "ul", "li", "a", "blockquote"}
    assert set(re.findall(r"<([a-z0-9]+)", page)) <= tags
    assert page.count("<h2") == len(re.findall("^## ", body, re.MULTILINE)) <= 5
    asked = body.count("\n/// qa | ")
    assert page.count('class="qc-qa"') == asked
    assert page.count("<h3") == asked + len(re.findall("^### ", body, re.MULTILINE))
    assert not re.search(r'href="(?!https?://)', page)
