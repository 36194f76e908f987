"""What several kinds have: other words for their keys, the stages, who may see."""

from qunce.model.kinds.keys import (
    Choice,
    Form,
    ListOf,
    MapOf,
    TextUpTo,
    option,
    optional,
    plain_option,
    required,
)
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

ALLOWANCE_KEYS = (
    required(
        "rule",
        "规则",
        Form.TEXT,
        example="superlative",
        help="放行哪一条规则，写提示里方括号中的编号",
        visibility=INTERNAL,
        other_names=("code",),
    ),
    optional(
        "words",
        "词",
        ListOf(Form.TEXT),
        example="[最好]",
        help="放行哪几个词，照原文写；不写就是这一条规则在这个文件里找到的全部",
        visibility=INTERNAL,
        default=(),
        other_names=("word",),
    ),
    required(
        "reason",
        "理由",
        Form.TEXT,
        example="红线页，讲它为什么不能写",
        help="为什么可以这样写，一句话",
        visibility=INTERNAL,
        other_names=("why",),
    ),
)

COMPLIANCE = optional(
    "compliance",
    "放行",
    ListOf(MapOf(ALLOWANCE_KEYS, "{rule: superlative, words: [最好], reason: 讲它为什么不能写}")),
    example="[{rule: superlative, words: [最好], reason: 讲它为什么不能写}]",
    help="合规检查找到、却可以这样写的词，每条写明理由；用不上的要删",
    visibility=INTERNAL,
    default=(),
)
"""On every kind of record whose words are checked."""

LONGEST_QUESTION = 30
MOST_QUESTIONS = 8
QUESTIONS = optional(
    "questions",
    "会怎么问",
    ListOf(TextUpTo(LONGEST_QUESTION), most=MOST_QUESTIONS),
    example="[群里没人说话怎么办, 大家都潜水]",
    help="读者会怎么问到这一页，照嘴上说的写；页面上看不到，搜得到",
    visibility=PUBLIC,
    default=(),
)
"""Of what is to be found by a question: the search reads it, the page does not show it."""
