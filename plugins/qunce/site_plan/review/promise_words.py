"""What is said of a promise, on a page and by a command, which loads no templates for it."""

from qunce.model.review.retro import Action
from qunce.rendering.text.chinese_dates import day_text
from qunce.rules.asked.actions import Promise


def what_ends_it(promise: Promise) -> str:
    """A file and what to write there."""
    place = f"{promise.retro.path} 第 {promise.action.line} 行"
    return f"做好了就在 {place}写上 done 和日期；不做了就删掉这一条"


def by_text(action: Action, year: int) -> str:
    """`最晚12月5日（周六）`"""
    return f"最晚{day_text(action.due, year)}"
