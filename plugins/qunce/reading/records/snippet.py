"""One snippet's file."""

from collections.abc import Sequence

from qunce.model.channels import CHANNELS_BY_NAME
from qunce.model.kinds.snippet import SNIPPET
from qunce.model.placeholder import PLACEHOLDERS, Subject
from qunce.model.problem_codes import (
    CHANNEL_DUPLICATE,
    CHANNEL_UNKNOWN,
    EDITION_WITHOUT,
    FENCE_UNCLOSED,
    INVISIBLE_CHARACTER,
    OFFSET_WITHOUT_SHARE,
    TEXT_MISSING,
)
from qunce.model.snippet import Snippet, SnippetText
from qunce.reading.markdown.active_html import check_harmless
from qunce.reading.markdown.body import Outline, read_body
from qunce.reading.markdown.lines import FENCE, Fence, Line
from qunce.reading.records.placeholders import check_needs, check_placeholders
from qunce.reading.records.snippet_fields import check_choices, check_facts, fields_of
from qunce.reading.records.wordings import read_allowances
from qunce.reading.values.keys import Values
from qunce.reading.values.maps import read_map
from qunce.reading.words.characters import first_invisible
from qunce.reading.words.report import Place, Report
from qunce.reading.words.wording import did_you_mean, joined, listed, quoted
from qunce.reading.yaml.front_matter import Source


def parse_snippet(source: Source, report: Report) -> Snippet | None:
    """The snippet a file describes; None when the report has errors."""
    place = Place(report, "")
    values = read_map(source.header, SNIPPET.keys, place)
    check_choices(values["fields"] or {}, place.key("fields"))
    if values["for"] is Subject.SHARE:
        check_facts(values["fields"] or {}, place.key("fields"))
    outline = read_body(source, report)
    texts = _texts(outline.fences, source, report)
    _check_offset(values, report)
    _check_edition(values, source.id, report)
    if values["for"] is not None:
        fields = values["fields"] or {}
        check_placeholders(texts, PLACEHOLDERS[values["for"]], fields, report)
        check_needs(values, texts, report)
    usage, usage_line = _usage(outline)
    if outline.is_convertible:
        # Not the body: between the fences two halves of a tag may stand.
        check_harmless(usage, outline.lines, source, report)
    if report.has_errors:
        return None
    return Snippet(
        id=source.id,
        path=source.path,
        title=values["title"],
        purpose=values["purpose"],
        subject=values["for"],
        at=values["at"],
        fields=fields_of(values["fields"] or {}),
        texts=texts,
        usage=usage,
        usage_line=usage_line,
        compliance=read_allowances(values["compliance"]),
        needs=values["needs"],
        former_ids=values["former_ids"],
        edition=values["edition"],
        instead_of=values["instead_of"],
        questions=values["questions"],
    )


def _texts(fences: Sequence[Fence], source: Source, report: Report) -> tuple[SnippetText, ...]:
    texts: dict[str, SnippetText] = {}
    for fence in fences:
        _check_fence(fence, report)
        channel = CHANNELS_BY_NAME.get(fence.info)
        if channel is None:
            _unknown_channel(fence, report)
        elif fence.info in texts:
            what = f"{fence.info} 在第 {texts[fence.info].line} 行已经写过"
            report.add(CHANNEL_DUPLICATE, fence.line, what, "只留一段，或者拆成两个文件")
        else:
            texts[fence.info] = SnippetText(channel, fence.text, fence.line)
    if not fences:
        what = "没有可以复制的内容"
        hint = "用 ```群消息 和 ``` 两行围住要发的文字"
        report.add(TEXT_MISSING, source.body_line, what, hint)
    return tuple(texts.values())


def _check_fence(fence: Fence, report: Report) -> None:
    if not fence.text.strip():
        report.add(TEXT_MISSING, fence.line, joined(fence.info, "的文案是空的"), "写上要发的文字")
    for number, line in enumerate(fence.text.split("\n"), start=fence.line + 1):
        inner = FENCE.fullmatch(line)
        if inner and inner["info"].strip() in CHANNELS_BY_NAME:
            what = joined(fence.info, "的围栏没有结束，把这一行也包进去了")
            report.add(FENCE_UNCLOSED, number, what, "在这一行上面单独写一行 ```")
        hidden = first_invisible(line)
        if hidden:
            what = f"第 {hidden.column} 个字符 {hidden.name} 看不见"
            report.add(INVISIBLE_CHARACTER, number, what, "运行 qunce fix --write 删掉它")


def _unknown_channel(fence: Fence, report: Report) -> None:
    known = listed(CHANNELS_BY_NAME)
    if not fence.info:
        report.add(CHANNEL_UNKNOWN, fence.line, "围栏没有写渠道", f"在 ``` 后面写渠道：{known}")
        return
    guess = OTHER_NAMES.get(fence.info.casefold()) or did_you_mean(fence.info, CHANNELS_BY_NAME)
    hint = f"改成 ```{guess}" if guess else f"可以写：{known}"
    report.add(CHANNEL_UNKNOWN, fence.line, f"没有叫{quoted(fence.info)}的渠道", hint)


OTHER_NAMES = {
    "公告": "群公告",
    "内部群": "工作群",
    "群发": "企微群发",
    "企业微信群发": "企微群发",
    "群": "群消息",
    "消息": "群消息",
    "微信": "群消息",
    "微信群": "群消息",
    "wechat": "群消息",
    "群聊": "群消息",
    "text": "群消息",
    "私信": "私聊",
    "moments": "朋友圈",
    "weibo": "微博",
    "xiaohongshu": "小红书",
    "红书": "小红书",
    "推文": "公众号",
    "微信公众号": "公众号",
    "email": "邮件",
    "mail": "邮件",
    "邮箱": "邮件",
    "主持稿": "主持词",
    "台词": "主持词",
}


def _check_offset(values: Values, report: Report) -> None:
    if values.has("at") and values["for"] not in (Subject.SHARE, None):
        what = f"for 是 {values['for']}，at 没有可以参照的开始时间"
        hint = "删掉 at，或者把 for 改成 share"
        report.add(OFFSET_WITHOUT_SHARE, values.line_of("at"), what, hint)


def _check_edition(values: Values, id: str, report: Report) -> None:
    """What takes the place of another is for one line of business, and never for itself."""
    if values["instead_of"] and not values["edition"]:
        what, hint = "写了 instead_of，没有写 edition", "加一行 edition，写它给哪一行用"
        report.add(EDITION_WITHOUT, values.line_of("instead_of"), what, hint)
    elif values["instead_of"] == id:
        what, hint = "instead_of：写的是它自己", "写它代替的那段通用文案的编号"
        report.add(EDITION_WITHOUT, values.line_of("instead_of"), what, hint)


def _usage(outline: Outline) -> tuple[str, int]:
    """The Markdown around the fences, and the line it starts at."""
    written: list[Line] = []
    for line in outline.lines:
        if line.text.strip() or (written and written[-1].text.strip()):
            written.append(line)
    usage = "\n".join(line.text for line in written).rstrip()
    return usage, written[0].number if written else 1
