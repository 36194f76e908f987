import click
import pytest

from qunce.cli import main
from qunce.cli.short_helps import SHORT_HELPS
from tests.cli.running import run

COMMANDS = [
    "init",
    "check",
    "fix",
    "build",
    "serve",
    "edit",
    "publish",
    "list",
    "announce",
    "today",
]
COMMANDS += ["confirm", "schedule", "move", "postpone", "cancel", "reinstate", "undo", "rename"]
COMMANDS += ["ics", "poster", "import", "export", "plan", "kit", "schema"]
COMMANDS += [f"new {kind}" for kind in ("share", "summary", "person", "group", "series")]
COMMANDS += ["new playbook", "new snippet", "new retro", "new edition"]
COMMANDS += [f"summary {step}" for step in ("draft", "review", "approve", "publish")]
COMMANDS += ["summary export", "summary correct", "summary withdraw"]


def commands_of(group, prefix=""):
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands_of(command, f"{prefix}{name} ")
        else:
            yield f"{prefix}{name}"


def test_these_are_all_the_commands():
    assert sorted(commands_of(main)) == sorted(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_explained_in_chinese_with_an_example(command):
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert f"例子：\n    qunce {command}" in result.stdout
    english = ("Usage", "Options", "Commands", "Show this", "[OPTIONS]", "TEXT", "required")
    assert [word for word in english if word in result.stdout] == []


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["-C"], "选项 -C 后面要写一个值"),
        (["--projct", "x"], "没有选项 --projct，是不是想写 --project？"),
        (["check", "-C", "x"], "选项 -C 写在命令前面：qunce -C …… check"),
        (["bulid"], "没有命令 bulid，是不是想写 build？"),
        (["-C", "."], "后面要写一个命令"),
        (["new", "shar", "x"], "没有命令 shar，是不是想写 share？"),
        (["announce"], "缺少参数 文案"),
        (["move", "florist", "2026-12-13 20:30"], "缺少选项 --reason"),
        (["fix", "--write=yes"], "选项 --write 后面不写值"),
        (["fix", "--help=yes"], "选项 --help 后面不写值"),
        (["announce", "x", "--channel"], "选项 --channel 后面要写一个值"),
        (["serve", "--port", "http"], "选项 --port：“http”不是端口号，请写 0 到 65535 之间的数"),
        (["serve", "--port", "70000"], "选项 --port：“70000”不是端口号，请写 0 到 65535 之间的数"),
        (
            ["check", "--format", "jsno"],
            "选项 --format：没有“jsno”，是不是想写 json？可选：text、json、github",
        ),
        (["list", "cats"], "参数 种类：没有“cats”，可选："),
        (["move", "florist", "2026-12-13", "20:30", "--reason", "x"], "参数 新时间：“2026-12-13”"),
        (["today", "--date", "2026-02-30"], "选项 --date：“2026-02-30”"),
        (["today", "--date", "2026-12-06 25:00"], "选项 --date：“2026-12-06 25:00”"),
        (["new", "person", "index"], "参数 编号：index.md 是一个文件夹的首页，换一个编号"),
        (["new", "share", "x1", "--duration", "0m"], "选项 --duration：看不懂“0m”（写成 90m、2h"),
        (["new", "share", "x1", "--duration", "90"], "选项 --duration：看不懂“90”（写成 90m"),
        (["announce", "x", "--set", "名额"], "选项 --set：看不懂“名额”，请写成 字段=值"),
        (["ics", "extra", "words"], "多出来的参数：extra words（值里有空格时，用引号包起来）"),
        (["new", "person", "../../x"], "参数 编号：“../../x”不能作编号。"),
        (["new", "person", "Lin Xia"], "参数 编号：“Lin Xia”不能作编号，可以写成 lin-xia。"),
        (["new", "playbook", "../x"], "参数 阶段/编号：没有“..”这个阶段，可选：plan、"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_command_line_is_told_in_chinese_with_exit_code_2(words, error):
    result = run(*words)
    assert result.exit_code == 2
    assert result.stdout == ""
    usage, told, *_ = result.stderr.splitlines()
    assert usage.startswith("用法：qunce")
    assert told.startswith(f"错误：{error}")


def test_a_time_split_by_the_shell_is_told_to_be_quoted():
    result = run("move", "florist", "2026-12-13", "20:30", "--reason", "出差")
    assert result.stderr.splitlines()[1].endswith("；日期和钟点之间有空格，整个加引号）")


def test_where_the_examples_are_is_told_with_the_whole_command():
    assert run("new", "share").stderr.splitlines()[-1] == "写法和例子：qunce new share --help"


def test_options_are_aligned_where_chinese_is_two_cells_wide():
    assert (
        run("build", "--help").stdout.partition("选项：\n")[2]
        == """\
  --site-dir 文件夹             站点放在哪里；不写就是 mkdocs.yml 的 site_dir
  --date 日期                   当作这一天来生成（2026-12-06）
  --audience [public|internal]  公开的站点，或者团队内部的（多出没公布的分享和联系方式）
  --no-cache                    每一页都重新做，不用存着的（mkdocs.yml 里有 qunce-cache 时）
  --help                        显示这份说明
"""
    )


def test_a_long_option_stands_above_its_meaning():
    options = run("new", "playbook", "--help").stdout.partition("选项：\n")[2]
    assert options.splitlines()[:3] == [
        "  --section, --stage [plan|acquire|activate|retain|monetize|refer|replicate|review|share]",
        "                也可以这样写阶段，不写是 plan",
        "  --title 标题  这件事叫什么",
    ]


def test_without_a_command_the_help_is_shown():
    result = run()
    assert result.exit_code == 2
    assert result.stderr.startswith("用法：qunce [选项] 命令 …")


def test_the_list_says_of_each_command_what_its_own_help_begins_with():
    helps = {name: command.get_short_help_str() for name, command in main.commands.items()}
    assert [*SHORT_HELPS.items()] == [*helps.items()]


def test_commands_are_listed_in_the_order_of_a_day():
    listed = run("--help").stdout.partition("命令：\n")[2].split("\n")
    assert [line.split()[0] for line in listed if line] == [
        *(
            "init",
            "new",
            "plan",
            "import",
            "check",
            "fix",
            "build",
            "serve",
            "edit",
            "publish",
            "list",
            "announce",
        ),
        *("kit", "today", "confirm", "schedule", "move", "postpone", "cancel", "reinstate"),
        *("undo", "rename", "summary", "ics", "poster", "export", "schema"),
    ]
