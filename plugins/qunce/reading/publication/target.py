"""`publish` below `plugins: - qunce:` in mkdocs.yml."""

import re
import shlex

from qunce.model.kinds.common import INTERNAL
from qunce.model.kinds.keys import Choice, Form, MapOf, Option, optional, required
from qunce.model.problem_codes import KEY_MISSING, SETTING_WRONG
from qunce.model.publication.target import Target, Way
from qunce.reading.values.keys import Values
from qunce.reading.words.report import Place
from qunce.reading.words.wording import quoted

WAYS = Choice(
    (
        Option(Way.FOLDER, "folder", "放进文件夹"),
        Option(Way.GIT, "git", "提交内容"),
        Option(Way.BRANCH, "branch", "放上分支"),
        Option(Way.RSYNC, "rsync", "传到服务器", ("ssh", "scp")),
        Option(Way.COMMAND, "command", "交给命令", ("cmd", "shell")),
    )
)
NEEDS = {
    Way.FOLDER: ("place", "../public"),
    Way.BRANCH: ("branch", "pages"),
    Way.RSYNC: ("place", "user@host:/srv/www/"),
    Way.COMMAND: ("run", "tools/upload"),
}
"""The one key that a way needs, with an example."""
BRANCH = re.compile(r"(?![-./])(?!.*(?:\.\.|//|@\{|\.lock$|[./]$))[^\s~^:?*\[\\\x00-\x20\x7f]+")
"""As `git check-ref-format` has it, and no word that looks like an option."""

PUBLISH = MapOf(
    (
        required(
            "to",
            "发到哪里",
            WAYS,
            example="folder",
            help="放进文件夹、提交内容、放上分支、传到服务器，或者交给命令",
            visibility=INTERNAL,
        ),
        optional(
            "place",
            "放在哪里",
            Form.TEXT,
            example="../public",
            help="文件夹从站点的文件夹算；传到服务器的写 用户@主机:/路径/",
            visibility=INTERNAL,
        ),
        optional(
            "branch",
            "分支",
            Form.TEXT,
            example="pages",
            help="只放生成好的站点",
            visibility=INTERNAL,
        ),
        optional(
            "run",
            "命令",
            Form.TEXT,
            example="tools/upload --quiet",
            help="站点的文件夹接在最后面",
            visibility=INTERNAL,
        ),
    ),
    "{to: folder, place: ../public}",
)


def target_of(values: Values | None, place: Place) -> Target | None:
    """The target that was written; None where there is none, or it lacks what it needs."""
    if values is None or values["to"] is None:
        return None
    way: Way = values["to"]
    needed = NEEDS.get(way)
    for key in PUBLISH.keys[1:]:
        if values.has(key.name) and (needed is None or key.name != needed[0]):
            what = f"{WAYS.title_of(way)}用不着它"
            hint = f"删掉它，只写 {_whole(way)}"
            place.key(key.name).wrong(SETTING_WRONG, values.line_of(key.name), what, hint)
    if needed and not values.has(needed[0]):
        place.key(needed[0]).wrong(KEY_MISSING, values.line, "没有写", f"写成 {_whole(way)}")
        return None
    fault = _fault(way, values)
    if fault and needed:
        hint = f"例如 {needed[0]}: {needed[1]}"
        place.key(needed[0]).wrong(SETTING_WRONG, values.line_of(needed[0]), fault, hint)
        return None
    run = shlex.split(values["run"]) if way is Way.COMMAND else ()
    return Target(way, values["place"] or "", values["branch"] or "", tuple(run))


def _whole(way: Way) -> str:
    """The option as it could stand."""
    needed = NEEDS.get(way)
    more = f", {needed[0]}: {needed[1]}" if needed else ""
    return f"publish: {{to: {way.value}{more}}}"


def _fault(way: Way, values: Values) -> str:
    """What is wrong with the value that a way needs."""
    match way:
        case Way.BRANCH if not BRANCH.fullmatch(values["branch"] or ""):
            return f"{quoted(values['branch'])}不能当分支的名字"
        case Way.RSYNC if (values["place"] or "").startswith("-"):
            return "不能以 - 开头"
        case Way.COMMAND:
            return _fault_of_command(values["run"] or "")
    return ""


def _fault_of_command(run: str) -> str:
    try:
        words = shlex.split(run)
    except ValueError:
        return "引号没有配对"
    return "" if words else "没有写命令"
