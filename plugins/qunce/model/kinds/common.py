"""What several kinds have: other words for their keys, the stages, who may see."""

from qunce.model.kinds.keys import Choice, option, plain_option
from qunce.model.share import Visibility
from qunce.model.stage import STAGE_TITLES

PUBLIC, INTERNAL = Visibility.PUBLIC, Visibility.INTERNAL

TITLE_NAMES = ("name", "headline", "nickname", "标题", "题目", "主题", "名称", "称呼")

AUTHOR_NAMES = ("author", "authors", "作者")
SUMMARY_NAMES = ("description", "desc", "excerpt", "abstract", "简介", "摘要")
"""What other programs call the sentence that stands in lists."""
DAY_NAMES = ("date", "日期")
CHANGED_NAMES = ("lastmod", "modified")
CATEGORY_NAMES = ("category", "categories")

STAGES = Choice(tuple(plain_option(stage.value, title) for stage, title in STAGE_TITLES.items()))

VISIBILITIES = Choice(
    (option(Visibility.PUBLIC, "公开"), option(Visibility.INTERNAL, "内部", "private"))
)
