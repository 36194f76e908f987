"""What several kinds have: other words for a title, the stages, who may see."""

from qunce.model.kinds.keys import Choice, option, plain_option
from qunce.model.share import Visibility
from qunce.model.stage import STAGE_TITLES

PUBLIC, INTERNAL = Visibility.PUBLIC, Visibility.INTERNAL

TITLE_NAMES = ("name", "标题", "题目", "主题", "名称", "称呼")

STAGES = Choice(tuple(plain_option(stage.value, title) for stage, title in STAGE_TITLES.items()))

VISIBILITIES = Choice(
    (option(Visibility.PUBLIC, "公开"), option(Visibility.INTERNAL, "内部", "private"))
)
