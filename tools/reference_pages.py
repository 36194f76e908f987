"""Write the reference pages of the handbook from the code that decides them.

`python tools/reference_pages.py` writes them; a test holds them fresh.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from qunce.model.channel import Channel
from qunce.model.channels import CHANNELS, ROBOTS
from qunce.model.kinds.figures import CHAT_KEYS, DIAGRAM_KEYS
from qunce.model.kinds.judgement import JUDGEMENT_KEYS
from qunce.model.kinds.keys import (
    Choice,
    Form,
    IdOf,
    Key,
    ListOf,
    MapOf,
    NamedMaps,
    TextUpTo,
    ValueType,
)
from qunce.model.kinds.kind import Kind, walk
from qunce.model.kinds.question import QUESTION_KEYS
from qunce.model.kinds.registry import KINDS
from qunce.model.kinds.share_values import STATUSES
from qunce.model.kinds.summary import STATUSES as SUMMARY_STATUSES
from qunce.model.people import PLATFORM_TITLES
from qunce.model.placeholder import PLACEHOLDERS, Subject
from qunce.model.platforms.facts import Ability
from qunce.model.platforms.known import ABILITIES, LOOKED_UP, NOTICES
from qunce.model.problem import Severity
from qunce.model.problem_codes import PROBLEM_CODES
from qunce.model.settings import Settings
from qunce.model.share import ShareStatus, Visibility
from qunce.model.share_moves import MOVES, STEP_TITLES, Move
from qunce.model.summary import SummaryStatus
from qunce.model.summary_moves import SUMMARY_MOVES, SUMMARY_STEP_TITLES, SummaryMove

HELP = Path(__file__).parent.parent / "content" / "help"

SUBJECT_TITLES = {
    Subject.SHARE: "写给一场分享（for: share）",
    Subject.GROUP: "写给一个群（for: group）",
    Subject.PERSON: "写给一个人（for: person）",
    Subject.SERIES: "写给一个系列（for: series）",
}

SEVERITY_TITLES = {Severity.ERROR: "错误，先改好才能生成", Severity.WARNING: "提醒，不影响生成"}


def pages() -> dict[str, str]:
    """File name → content of every generated page."""
    return {
        "problems.md": problem_page(),
        "placeholders.md": placeholder_page(),
        "channels.md": channel_page(),
        "platforms.md": platform_page(),
        "metadata.md": metadata_page(),
        "steps.md": steps_page(),
        "summary-steps.md": summary_steps_page(),
    }


def problem_page() -> str:
    """Every problem code with what it means and how to mend it."""
    parts = [
        page_head(
            "检查报告的每一种问题",
            "qunce check 会报的每一种问题：是什么意思，怎么改。",
            "报错看不懂",
            "提示的英文代码啥意思",
            "红字怎么消掉",
            "检查通不过卡住了",
            "构建失败怎么回事",
        ),
        "`qunce check` 每行一个问题：文件、行号、代号、哪里不对、怎么改。按代号在这里查。",
    ]
    for severity, title in SEVERITY_TITLES.items():
        rows = [
            (f'<span id="{code.code}">`{code.code}`</span>', code.title, code.mend)
            for code in PROBLEM_CODES
            if code.severity is severity
        ]
        parts += [f"## {title}", table(("代号", "是什么", "怎么改"), rows)]
    return join(parts)


def placeholder_page() -> str:
    """Every placeholder the data can fill, per kind of record."""
    parts = [
        page_head(
            "文案里能用的占位词",
            "写文案时双花括号里能用哪些词，各填什么。",
            "大括号里能填什么变量",
            "模板里自动带出嘉宾名字",
            "怎么让时间地点自动替换",
            "通配字段有哪些",
        ),
        "文案里写 `{{主题}}` 这样的占位词，用的时候由资料填上。"
        "资料里可能没有的词标了「可空」：一行里只有它、它又空着，这一行就不出现。",
        "这一段少了它就没话说的，写进文案的 `needs`，它就不能空。"
        "“说明”结尾的词照资料写成一句，资料里没写就留着待填，不替人答应。"
        "资料里没有的内容，在文案自己的 `fields` 里声明。",
    ]
    for subject, title in SUBJECT_TITLES.items():
        rows = [
            (
                f"`{{{{{word.name}}}}}`",
                word.meaning,
                coded(word.source),
                "" if word.required else "可空",
            )
            for word in PLACEHOLDERS[subject]
        ]
        parts += [f"## {title}", table(("占位词", "填什么", "从哪来", ""), rows)]
    return join(parts)


def channel_page() -> str:
    """Every channel: how long, how links stand, who is notified, and who says so."""
    parts = [
        page_head(
            "渠道速查",
            "每个渠道写多长、链接怎么放、要不要手动 @，每个数从哪来、哪天查的。",
            "朋友圈最多能发几个字",
            "超字数被折叠了",
            "网址在哪些地方点不开",
            "怎么艾特全体成员",
            "微博能打多少字",
        ),
        "文案里每个代码块的语言写渠道的中文名。超了官方文档写明的上限，检查不通过；"
        "客户端代码里数出来的、运营人员的经验值，超了只提醒。",
        "## 写多长",
        length_table(CHANNELS),
        "小红书、微博两个半角字符算一个字；字节按 UTF-8 算，一个汉字 3 字节。",
        "## 怎么放",
        table(
            ("渠道", "链接", "@所有人", "格式"),
            ((c.name, c.link, c.mention, c.markup) for c in CHANNELS),
        ),
        "## 发之前知道",
        table(
            ("渠道", "发在哪", "要知道的"),
            ((c.name, c.platform, c.note) for c in CHANNELS),
        ),
        "群公告各平台留几条，群里还有什么、没有什么，看[平台速查](platforms.md)。",
        "## 没写的渠道从哪来",
        "文案里没有写的渠道，用写了的里面最近的一段转换，页面和命令会说明是转换来的。"
        "只写给一个人、给团队的，不会转给更多人。",
        table(
            ("没写的渠道", "依次取谁的"),
            ((c.name, "、".join(c.nearest)) for c in CHANNELS if c.nearest),
        ),
        "## 机器人",
        "`qunce announce --all` 会写出机器人用的文件，只写不发。",
        length_table(ROBOTS),
        table(
            ("机器人", "格式", "要知道的"),
            ((robot.name, coded(robot.markup), coded(robot.note)) for robot in ROBOTS),
        ),
        "## 出处",
        source_table((*CHANNELS, *ROBOTS)),
    ]
    return join(parts)


def platform_page() -> str:
    """What groups can do on each platform, and what to do where they cannot."""
    parts = [
        page_head(
            "平台速查",
            "微信、企业微信、QQ、飞书、钉钉的群里有什么、没有什么，没有就怎么办。",
            "微信群最多能加几个人",
            "QQ 群能不能匿名",
            "企微和个微有啥区别",
            "怎么让某个人不能发言",
            "发错消息几分钟内收得回来",
            "钉钉怎么发公告",
        ),
        f"查的日期：{day_of(LOOKED_UP)}。平台常改，以现行规则为准；没写“官方文档”的，"
        "在自己手机上试一次再用。表里没列的平台，没有查到。",
        "每节标题后面的编号写进清单项（`varies=files`）或者块（`/// variants | files`），"
        "手册就按读者的平台显示“这样做”一栏：[怎么写](blocks.md#variants)。",
        "## 群公告留几条 { #notice }",
        "只留一条的，新公告会盖掉旧的：把群的固定部分写进群资料的 `notice`，"
        "`qunce announce 文案 分享 --channel 群公告 --group 群 --whole` 会接在新公告下面。"
        "手工发的，照[母公告](../playbooks/activate/group-setup.md#mother-notice)插进“现在”一段。",
        table(
            ("平台", "留几条", "这样做", "依据"),
            (
                (
                    PLATFORM_TITLES[platform],
                    fact.slot,
                    fact.step,
                    f"{fact.evidence}：{coded(fact.source)}",
                )
                for platform, fact in NOTICES.items()
            ),
        ),
    ]
    for ability in ABILITIES:
        parts += [
            f"## {ability.name} {{ #{ability.id} }}",
            f"没有就这样：{ability.without}。",
            ability_table(ability),
        ]
    return join(parts)


def ability_table(ability: Ability) -> str:
    """What is known of each platform."""
    return table(
        ("平台", "怎么样", "这样做", "依据"),
        (
            (PLATFORM_TITLES[platform], fact.says, fact.step, f"{fact.evidence}：{fact.source}")
            for platform, fact in ability.facts.items()
        ),
    )


def day_of(day: date) -> str:
    """A date as it is written in Chinese."""
    return f"{day.year}年{day.month}月{day.day}日"


def length_table(channels: tuple[Channel, ...]) -> str:
    """From where each channel warns, and where it ends."""
    rows = ((c.name, c.warning or "不提醒", bound_of(c), c.evidence) for c in channels)
    return table(("渠道", "提醒", "上限", "依据"), rows)


def source_table(channels: tuple[Channel, ...]) -> str:
    """Who says so and when it was looked up, once for all channels that rest on it."""
    names: dict[tuple[str, date], list[str]] = {}
    for one in channels:
        names.setdefault((one.source, one.checked_on), []).append(one.name)
    rows = (
        ("、".join(said_of), coded(source), day_of(day)) for (source, day), said_of in names.items()
    )
    return table(("渠道", "谁说的", "哪天查的"), rows)


def bound_of(channel: Channel) -> str:
    """Its limit in words."""
    return "没有查到" if channel.limit is None else f"{channel.limit} {channel.unit.word}"


def coded(words: str) -> str:
    """The words with keys and addresses in them as code."""
    return re.sub(r"[a-z][a-z0-9_]*(?:[./][a-z0-9_]+)*", r"`\g<0>`", words)


def metadata_page() -> str:
    """Every key of every kind of record."""
    parts = [
        page_head(
            "元数据里能写的键",
            "每种内容开头能写哪些键：叫什么、必不必填、怎么写、谁看得见。",
            "文件最上面那几行填什么",
            "字段列表在哪看",
            "front matter 怎么写",
            "新建一场要填哪些项目",
            "哪些内容外人看不到",
        ),
        "文件开头两行 `---` 之间，一行一个键。没标必填的，用不上就整行不写。",
        "没标“只给团队”的，公开的站点上谁都看得见；标了的，公开的站点上没有，"
        "生成给外人的东西里也没有。",
    ]
    for kind in KINDS.values():
        parts += [f"## {kind.title} {{ #{kind.name} }}", kind_lead(kind), key_table(kind.keys)]
        parts += choice_list(kind)
    parts += [
        "## 问答块的选项 { #qa }",
        "总结里的 `/// qa | 问题` 下面，缩进四格，一行一个；都可以不写。",
        key_table(QUESTION_KEYS),
        "## 画出来的块的选项 { #figures }",
        "`/// chat | 标题` 下面：",
        key_table(CHAT_KEYS),
        "`/// diagram | 标题` 下面：",
        key_table(DIAGRAM_KEYS),
        "怎么写、画成什么样，看[能放的块](blocks.md)。",
        "## 判断块的选项 { #judge }",
        "`/// judge | 问题` 下面，缩进四格，一行一个。",
        key_table(JUDGEMENT_KEYS),
    ]
    return join(parts)


def steps_page() -> str:
    """What each command makes of a share, by how it stands."""
    rows = [
        (STATUSES.title_of(status), "<br>".join(map(step_line, moves)))
        for status in ShareStatus
        if (moves := [move for move in MOVES if move.before is status])
    ]
    return join(
        [
            page_head(
                "分享的进展和命令",
                "一场分享走到哪一步，能用哪些命令，用了变成什么。",
                "状态怎么从待定改成已确认",
                "敲什么命令把一场改时间",
                "一场办完了怎么标记结束",
                "不办了在系统里怎么操作",
            ),
            "左边是分享现在的进展（`status`），右边是能用的命令，箭头后面是用了以后变成什么。",
            table(("现在", "能用的命令"), rows),
            "表里没有的，命令不做，会说可以怎么办。先问一句的少见，确实要做就加上 `--even-so`；"
            "改到过去、改到同一个时间也要加。",
            "想法、已邀请、已确认的分享还没有公布，所以不能延期和取消：一取消反而上了公开的站点。"
            "不办了就删掉它的文件夹。",
            "改期、延期、取消、恢复、换地点各记一项在 `changes` 里，日历里的 SEQUENCE 跟着加一。"
            "确认和公布不记：外面还没有人听说过。`qunce undo` 收回最后一项，"
            "`qunce rename` 换编号，日历里还是同一场。",
        ]
    )


def summary_steps_page() -> str:
    """What each command makes of a summary, and what keeps its readers and members safe."""
    rows = [
        (SUMMARY_STATUSES.title_of(status), "<br>".join(map(summary_step_line, moves)) or "没有")
        for status in SummaryStatus
        for moves in [[move for move in SUMMARY_MOVES if move.before is status]]
    ]
    return join(
        [
            page_head(
                "总结的进展和命令",
                "总结从草稿到发布、更正、撤回，每一步用哪个命令。",
                "回顾文章怎么上线",
                "发出去的纪要想下架",
                "发错了怎么改已经公开的稿子",
                "等嘉宾点头的时候记成什么状态",
            ),
            "先写草稿，嘉宾看过再发；发了以后只更正、只撤回，不删文件。"
            "左边是总结现在的进展（`status`），右边是能用的命令，箭头后面是用了以后变成什么。",
            table(("现在", "能用的命令"), rows),
            "## 发布要齐的四样",
            "- 嘉宾确认：`qunce summary approve 编号` 记下他说“可以发”的那天。\n"
            "- 授权：分享的 `consent` 里有 `publish_summary: yes`。\n"
            "- 收获：`takeaways` 有 3 到 5 条。\n"
            "- 正文：没有还是“待写。”的小节，没有嘉宾不让引用的成员的话。",
            "缺什么，`qunce summary publish` 一次说完，不改文件。齐了就改好文件，打印要发的通知。",
            "## 更正和撤回",
            "改对正文以后，用 `qunce summary correct 编号 --text 改了什么` 记一笔。"
            "它和日期写在总结最上面，订阅的人会再收到这一篇。",
            "`qunce summary withdraw 编号 --reason 原因` 撤回：网址还在，只写已撤回和日期。"
            "列表、搜索、订阅里不再有，给程序读的 `api/summaries.json` 里是 `withdrawn`。"
            "原因只给团队看，因为它多半说到某个人。",
            "## 成员的话",
            "总结里有两个地方算成员的话：`/// qa | 问题` 的问题，和以 `> 群友A：` 开头的引用。"
            "能不能写，看分享 `consent` 的 `quote_members`：",
            table(
                ("写着", "能写什么"),
                (
                    ("`yes`", "都可以"),
                    (
                        "`anonymous`",
                        "写 群友A、群友B；写了资料里某个人的名字是错误，嘉宾和主持人除外",
                    ),
                    ("`no`", "这两种都不写，改成转述：用自己的话写进正文"),
                ),
            ),
            "## 公开的站点不泄露",
            "每次生成公开的站点，最后把写出来的每个文件查一遍，"
            "连文件名、搜索索引、日历、海报上的字、压缩包里的也查。"
            "出现只给团队看的内容（`leak`），就不换掉旧站点，说出是哪个文件、哪个键、哪份资料。",
            "查的是：标着“只给团队”的键、内部的和没公布的分享、没发和撤回的总结、"
            "嘉宾不同意录制的回放。不满 6 个字的值、别处已经公开的话、日期、数字和选项不查。",
        ]
    )


def summary_step_line(move: SummaryMove) -> str:
    """A command and what it makes of a summary."""
    after = SUMMARY_STATUSES.title_of(move.after)
    return f"`qunce summary {move.step}` {SUMMARY_STEP_TITLES[move.step]} → {after}"


def step_line(move: Move) -> str:
    """A command and what it makes of a share."""
    asks = "，先问一句" * move.needs_consent
    after = STATUSES.title_of(move.after)
    return f"`qunce {move.step}` {STEP_TITLES[move.step]}{asks} → {after}"


def kind_lead(kind: Kind) -> str:
    """What it is and where its file lies, in a project with the usual folders."""
    path = kind.path_of(Settings("", "", "", ""), "编号")
    return f"{kind.about}。放在 `{path}`，用 `qunce new {kind.name}` 起头。"


def key_table(keys: Sequence[Key]) -> str:
    """One row for each key, those of nested maps behind their own; four columns fit a phone."""
    rows = [
        (marked(path, key), f"{key.label}：{key.help}", spelling_of(key.type), f"`{key.example}`")
        for path, key in walk(keys)
    ]
    return table(("键", "填什么", "写法", "例子"), rows)


def marked(path: tuple[str, ...], key: Key) -> str:
    """A key with what must be known before it is left out, or filled in."""
    marks = (
        "**必填**" if key.is_required else "",
        "**只给团队**" if key.visibility is Visibility.INTERNAL else "",
    )
    return "，".join(filter(None, (called(path), *marks)))


def called(path: tuple[str, ...]) -> str:
    """A key by the way to it, as the check says it: `changes` 的 `at`."""
    return " 的 ".join(f"`{name}`" for name in path)


def spelling_of(type: ValueType) -> str:
    """How a value of this type is written."""
    match type:
        case TextUpTo(limit):
            words = f"一行文字，最多 {limit} 字"
        case Choice():
            words = "从下面列的词里选一个"
        case IdOf(kind):
            words = f"{KINDS[kind].title}的编号"
        case ListOf(MapOf()):
            words = "列表，每一项是一组键和值"
        case ListOf(item, most):
            words = f"列表，{f'最多 {most} 项，' if most else ''}每一项是{spelling_of(item)}"
        case MapOf():
            words = "一组键和值"
        case NamedMaps(title):
            words = f"{title}和它的一组键和值"
        case Form():
            words = type.title
    return words


def choice_list(kind: Kind) -> list[str]:
    """The words that may be chosen from, for each key that has such."""
    return [
        f"{called(path)} 可以写：\n\n{option_table(key.type)}"
        for path, key in walk(kind.keys)
        if isinstance(key.type, Choice)
    ]


def option_table(choice: Choice) -> str:
    """The options with their Chinese names, two beside each other."""
    cells = [(f"`{one.word}`", one.title) for one in choice.options]
    cells += [("", "")] * (len(cells) % 2)
    rows = [(*left, *right) for left, right in zip(cells[::2], cells[1::2], strict=True)]
    return table(("写", "意思", "写", "意思"), rows)


def page_head(title: str, description: str, *questions: str) -> str:
    """Front matter, with how readers may ask for the page, and a note against editing by hand."""
    return (
        f"---\ntitle: {title}\ndescription: {description}\n"
        f"questions: [{', '.join(questions)}]\n---\n\n"
        "<!-- 由 tools/reference_pages.py 从代码生成，不要手改 -->\n\n"
        f"# {title}"
    )


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def join(parts: list[str]) -> str:
    """Parts as paragraphs of one file."""
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    HELP.mkdir(parents=True, exist_ok=True)
    for name, content in pages().items():
        (HELP / name).write_text(content, encoding="utf-8")
