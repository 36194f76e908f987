"""Ids of what platforms differ in, as blocks and checklist items name them."""

from qunce.model.platforms.known import ABILITIES
from qunce.model.platforms.steps import NOTICE, STEPS
from qunce.model.problem_codes import ABILITY_UNKNOWN
from qunce.reading.words.report import Place
from qunce.reading.words.wording import did_you_mean, listed, quoted

CHINESE_NAMES = {ability.name: ability.id for ability in ABILITIES} | {
    "公告": NOTICE,
    "群公告": NOTICE,
    "文件": "files",
    "群文件": "files",
    "人数": "size",
    "二维码": "entry",
    "欢迎": "welcome",
    "撤回": "recall-own",
    "私聊": "private-chat",
    "导出": "export",
    "置顶": "pin",
    "接龙": "relay",
}
"""What people write where an id belongs."""


def check_ability(id: str, line: int, place: Place) -> None:
    """Report an id that stands for nothing in the table of platforms."""
    if id in STEPS:
        return
    guess = CHINESE_NAMES.get(id) or did_you_mean(id, STEPS)
    hint = f"改成 {guess}" if guess else f"可以写：{listed(STEPS)}"
    place.wrong(ABILITY_UNKNOWN, line, f"平台速查里没有编号是{quoted(id)}的一节", hint)
