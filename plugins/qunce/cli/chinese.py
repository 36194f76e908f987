"""click in Chinese: its headings, its help option and its complaints about usage."""

import inspect
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, Any

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from qunce.cli.columns import padded, width

HEADINGS = {"Options": "选项", "Commands": "命令", "Positional arguments": "参数"}


class ChineseFormatter(click.HelpFormatter):
    """Keeps the lines of a help text as written: Chinese has no spaces to wrap at."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows what may be typed."""
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        """The heading of a list of options or commands."""
        self.write(f"{HEADINGS.get(heading, heading)}：\n")

    def write_text(self, text: str) -> None:
        """A help text, each line indented."""
        indent = " " * self.current_indent
        self.write("".join(f"{indent}{line}".rstrip() + "\n" for line in text.splitlines()))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """A list of options or commands, each with its meaning beside or below it."""
        listed = [(term, text.replace("[required]", "（必填）")) for term, text in rows]
        cells = max((width(term) for term, _ in listed if width(term) <= col_max), default=0)
        indent = " " * self.current_indent
        for term, text in listed:
            gap = "\n" + indent + " " * cells if width(term) > cells else ""
            line = f"{padded(term, cells)}{gap}{' ' * col_spacing}{text}".rstrip()
            self.write(f"{indent}{line}\n")


class ChineseContext(click.Context):
    """Formats help in Chinese."""

    formatter_class = ChineseFormatter


class ChineseUsageError(click.UsageError):
    """What was wrong with a command line, already in Chinese."""

    def show(self, file: IO[str] | None = None) -> None:
        """Print the usage line, the error, and where the examples are."""
        if self.ctx:
            click.echo(self.ctx.get_usage(), file=file, err=True)
        click.echo(f"错误：{self.message}", file=file, err=True)
        if self.ctx:
            click.echo(f"写法和例子：{self.ctx.command_path} --help", file=file, err=True)


class ChineseCommand(click.Command):
    """A command that speaks only Chinese to the person who runs it."""

    context_class = ChineseContext
    allow_extra_args = True  # refused below, in our own words

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The words behind the command's name on the usage line."""
        pieces = super().collect_usage_pieces(ctx)
        return ["[选项]" if piece == "[OPTIONS]" else piece for piece in pieces]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, explained in Chinese."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "显示这份说明"
        return option

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click's signature
        """The first line of the help text, for lists of commands."""
        return inspect.cleandoc(self.help or "").partition("\n")[0].removesuffix("。")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; what is left over is refused unless a subcommand takes it."""
        with in_chinese(ctx):
            rest = super().parse_args(ctx, args)
        if rest and not isinstance(self, click.Group):
            extra = " ".join(rest)
            raise ChineseUsageError(f"多出来的参数：{extra}（值里有空格时，用引号包起来）", ctx)
        return rest

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        with in_chinese(ctx):
            return super().invoke(ctx)


class ChineseGroup(ChineseCommand, click.Group):
    """A group that lists its commands in the order they were added."""

    def __init__(self, *args: Any, **attributes: Any) -> None:  # noqa: ANN401 - passed through
        super().__init__(*args, **attributes)
        self.subcommand_metavar = "命令 …"

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of its commands."""
        return list(self.commands)


@contextmanager
def in_chinese(ctx: click.Context) -> Iterator[None]:
    """Turn click's usage errors into ours, with the command they belong to."""
    try:
        yield
    except (ChineseUsageError, NoArgsIsHelpError):
        raise
    except click.UsageError as error:
        raise ChineseUsageError(usage_message(error, ctx), error.ctx or ctx) from error


def usage_message(error: click.UsageError, ctx: click.Context) -> str:
    """What click complains about, in Chinese."""
    message = error.message
    match error:
        case click.MissingParameter(param=click.Parameter() as parameter):
            message = f"缺少{_called(parameter, ctx)}"
        case click.BadParameter(param=click.Parameter() as parameter):
            message = f"{_called(parameter, ctx)}：{error.message}"
        case click.NoSuchOption(option_name=name) if ctx.parent and _has(ctx.parent, name):
            message = (
                f"选项 {name} 写在命令前面：{ctx.parent.command_path} {name} …… {ctx.info_name}"
            )
        case click.NoSuchOption():
            message = f"没有选项 {error.option_name}{_meant(error.possibilities)}"
        case NoSuchCommand():
            message = f"没有命令 {error.command_name}{_meant(error.possibilities)}"
        case click.BadOptionUsage():
            message = _misused_option(error.option_name, ctx)
        case _ if message == "Missing command.":
            message = "后面要写一个命令"
    return message


def _has(ctx: click.Context, option: str) -> bool:
    return any(option in parameter.opts for parameter in ctx.command.params)


def _called(parameter: click.Parameter, ctx: click.Context) -> str:
    if isinstance(parameter, click.Argument):
        return f"参数 {parameter.make_metavar(ctx).strip('[]')}"
    return f"选项 {max(parameter.opts, key=len)}"


def _meant(possibilities: list[str] | None) -> str:
    return f"，是不是想写 {' 或 '.join(possibilities)}？" if possibilities else ""


def _misused_option(name: str, ctx: click.Context) -> str:
    options = (param for param in ctx.command.get_params(ctx) if name in param.opts)
    if any(isinstance(option, click.Option) and option.is_flag for option in options):
        return f"选项 {name} 后面不写值"
    return f"选项 {name} 后面要写一个值"
