"""The reader and the page find the same boxes, whatever stands around them."""

import re

from hypothesis import given, reject
from hypothesis import strategies as st
from markdown import Markdown

from qunce.markdown_extension.errors import BlockError
from qunce.reading.markdown.tasks import tasks_of
from tests.markdown_extension.converting import PAGE, fragments_of

EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "tables",
    "toc",
    "pymdownx.superfences",
    "pymdownx.tilde",
    "qunce",
]
INDENTS = st.sampled_from(
    ["", "", "", "  ", "   ", "    ", "      ", "        ", "\t", " ", "\t\t"]
)
OPENINGS = st.sampled_from(
    ["", "", "", "", "> ", "> > ", ">", "- ", "1. ", "- - ", ":   ", "| ", "# "]
)
MARKS = st.sampled_from(["- ", "- ", "* ", "+ ", "1. ", "2. ", "1) ", "-   ", "-\t", ""])
PLAIN = st.sampled_from(
    [
        *(
            "",
            "",
            "",
            "一段",
            "一段\n接着",
            "# 题",
            "题\n---",
            "---",
            "***",
            "===",
            "- 甲",
            "1. 甲",
        ),
        *(
            "2026. 年",
            "> 引",
            "甲 | 乙",
            "--- | ---",
            "| 甲 | 乙 |",
            "|---|---|",
            "```",
            "```群消息",
        ),
        *("~~~", "<div>", "</div>", "<p>甲", "</p>", "<!--", "-->", "<b>", "<br>", "<details>"),
        *(
            "/// qa | 问",
            "///",
            "/// summaries",
            "//// qa | 问",
            "////",
            "!!! note",
            '??? note "甲"',
        ),
        *(
            "[^1]: 注",
            "甲[^1]",
            "词\n:   义",
            "[a]: b",
            "{#x}",
            "- ",
            "-",
            "*",
            "+",
            "&nbsp;",
            "\\",
        ),
    ]
)


@st.composite
def texts(draw):
    lines = []
    for number in range(draw(st.integers(1, 12))):
        if draw(st.booleans()):
            box = draw(st.sampled_from(["[ ]", "[x]", "[X]", "[ ]", "[]", "[  ]"]))
            words = draw(
                st.sampled_from(["甲", "甲 | 乙", "**甲**", "甲[^1]", "`甲", "[x] 甲", "<b>甲"])
            )
            end = draw(st.sampled_from(["", "", "  "]))
            line = f"{draw(MARKS)}{box} {words} {{#i{number}}}{end}"
        else:
            line = draw(PLAIN)
        lines.append(draw(INDENTS) + draw(OPENINGS) + line)
    return "\n".join(lines)


def on_page(text: str) -> list[str]:
    options = {
        "qunce": {"fragment": fragments_of(), "page_uri": PAGE},
        "pymdownx.tilde": {"subscript": False},
    }
    html = Markdown(extensions=EXTENSIONS, extension_configs=options).convert(text)
    return sorted(re.findall(r'data-item="([^"]*)"', html))


@given(texts())
def test_the_reader_finds_the_boxes_of_the_page(text):
    # A block that holds what it should not is refused, by reader and page alike.
    try:
        shown = on_page(text)
    except BlockError:
        reject()
    found = [re.findall(r"\{#([^}]*)\}$", task)[-1] for task in tasks_of(text).values()]
    assert sorted(found) == shown
