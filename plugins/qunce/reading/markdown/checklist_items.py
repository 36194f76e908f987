"""Task-list items: what stands in the braces at the end of the line.

The grammar inside the braces is Python-Markdown's own attr_list.
"""

import re
from collections.abc import Container, Iterable
from itertools import count

from markdown.extensions.attr_list import get_attrs_and_remainder

from qunce.model.checklist import ChecklistItem
from qunce.model.kinds.names import ID, RecordKind
from qunce.model.problem_codes import (
    BAD_ID,
    FULLWIDTH_PUNCTUATION,
    ITEM_ATTRIBUTE,
    ITEM_ID_DUPLICATE,
    ITEM_ID_MISSING,
)
from qunce.reading.markdown.abilities import check_ability
from qunce.reading.values.converters import offset_of
from qunce.reading.words.ids import suggested_id
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import did_you_mean, quoted

FULLWIDTH_LAYOUT = str.maketrans("｛｝＃＝＠：　\t", "{}#=@:  ")
VALUELESS = re.compile(r"(?:^|[ ])=|=(?:[ ]|$)")
ATTRIBUTES = ("id", "role", "at", "snippet", "varies", "required")
ENGLISH_ATTRIBUTES = {
    "角色": "role",
    "时间": "at",
    "文案": "snippet",
    "平台": "varies",
    "variants": "varies",
    "必做": "required",
}
SPELLINGS = "#notice role=宣传 at=T-2d@20:00 snippet=share-notice required"


def split_braces(text: str) -> tuple[str, str | None]:
    """An item's words, and the braces behind them as written."""
    text = text.rstrip()
    start = max(text.rfind("{"), text.rfind("｛"))
    inside = text[start + 1 : -1]
    # Two braces are a placeholder.
    if start < 0 or text[-1] not in "}｝" or set(inside) & set("}｝") or text[:start].endswith("{"):
        return text, None
    return text[:start].rstrip(), text[start:]


def item_id(text: str) -> str | None:
    """The id a task's text carries, rightly written or not."""
    inside = (split_braces(text)[1] or "{}").translate(FULLWIDTH_LAYOUT)[1:-1]
    return dict(get_attrs_and_remainder(inside.removeprefix(":"))[0]).get("id")


def read_item(text: str, line: int, heading: str | None, report: Report) -> ChecklistItem | None:
    """The item a task's text describes; None, with problems, when it is wrong."""
    words, braces = split_braces(text)
    place = Place(report, f"清单项{quoted(words)}")
    before = len(report.problems)
    attributes = _attributes(braces or "", line, place)
    id = _id(attributes.get("id"), line, place)
    at = offset_of(attributes["at"], line, place) if "at" in attributes else None
    snippet = attributes.get("snippet")
    if snippet is not None:
        place.refer(line, RecordKind.SNIPPET, snippet)
    if (varies := attributes.get("varies")) is not None:
        check_ability(varies, line, place)
    if id is None or len(report.problems) > before:
        return None
    return ChecklistItem(
        id=id,
        text=words,
        role=attributes.get("role"),
        at=at,
        snippet=snippet,
        required="required" in attributes,
        heading=heading,
        line=line,
        varies=varies,
    )


def check_item_ids(items: Iterable[ChecklistItem], report: Report) -> None:
    """Report ids that stand twice in a page: the ticks of two items would be one."""
    seen: dict[str, int] = {}
    items = tuple(items)
    taken = {item.id for item in items}
    for item in items:
        if item.id in seen:
            report.add(
                ITEM_ID_DUPLICATE,
                item.line,
                f"清单项编号 {item.id} 在第 {seen[item.id]} 行已经用过",
                f"换一个，例如 {{#{_free(item.id, taken)}}}",
            )
        seen.setdefault(item.id, item.line)


def _attributes(written: str, line: int, place: Place) -> dict[str, str]:
    braces = written.translate(FULLWIDTH_LAYOUT)
    if braces != written:
        what = "花括号里用了全角符号或制表符"
        place.wrong(FULLWIDTH_PUNCTUATION, line, what, f"写成 {braces}")
    inside = braces[1:-1].removeprefix(":").strip(" ")
    if VALUELESS.search(inside):
        what = "花括号里的等号缺一边"
        place.wrong(ITEM_ATTRIBUTE, line, what, f"等号两边不空格，照这样写：{{{SPELLINGS}}}")
    attributes: dict[str, str] = {}
    for name, value in get_attrs_and_remainder(inside)[0]:
        if name in attributes:
            place.wrong(ITEM_ATTRIBUTE, line, f"{name} 写了两次", "只留一个")
        elif name not in ATTRIBUTES or (value in (None, name)) != (name == "required"):
            _wrong_attribute(name, value, line, place)
        else:
            attributes[name] = value or ""
    return attributes


def _wrong_attribute(name: str, value: str | None, line: int, place: Place) -> None:
    guess = ENGLISH_ATTRIBUTES.get(name) or did_you_mean(name, ATTRIBUTES)
    if name == "required":
        hint = "只写 required，后面不写等号"
    elif guess and name not in ATTRIBUTES and value is not None:
        hint = f"改成 {guess}={value}" if guess != "id" else f"改成 #{value}"
    elif guess == "required":
        hint = "改成 required"
    else:
        hint = f"照这样写：{{{SPELLINGS}}}，值里不能有空格"
    place.wrong(ITEM_ATTRIBUTE, line, f"看不懂花括号里的{quoted(name)}", hint)


def _id(written: str | None, line: int, place: Place) -> str | None:
    if written is None:
        what, hint = "没有编号", "在行末加 {#编号}，或者运行 qunce fix --write 自动补上"
        place.wrong(ITEM_ID_MISSING, line, what, hint)
        return None
    if ID.fullmatch(written):
        return written
    guess = suggested_id(written)
    hint = f"写成 {{#{guess}}}" if guess else "用小写字母、数字和短横线，例如 {#notice}"
    place.wrong(BAD_ID, line, f"编号{quoted(written)}写得不对", hint)
    return None


def _free(id: str, taken: Container[str]) -> str:
    return next(name for n in count(2) if (name := f"{id}-{n}") not in taken)
