"""What `/// chat` and `/// diagram` may say on the indented lines below their first."""

from qunce.model.figures.chat import Verdict
from qunce.model.figures.diagram import Shape
from qunce.model.kinds.common import PUBLIC
from qunce.model.kinds.keys import Choice, Form, option, optional, required

VERDICTS = Choice((option(Verdict.GOOD, "好", "对", "yes"), option(Verdict.BAD, "差", "错", "no")))
SHAPES = Choice(
    (
        option(Shape.LOOP, "循环", "圈", "cycle"),
        option(Shape.STEPS, "台阶", "步骤", "step"),
        option(Shape.TIMELINE, "时间轴", "时间线", "time"),
        option(Shape.SPLIT, "分组", "分叉", "groups"),
    )
)

CHAT_KEYS = (
    optional(
        "verdict",
        "好差",
        VERDICTS,
        example="good",
        help="这样说好写 good，差写 bad；不写就不标",
        visibility=PUBLIC,
        other_names=("评价", "judge"),
    ),
    optional(
        "me",
        "我方",
        Form.TEXT,
        example="值班主持",
        help="谁的话靠右，照列表里的名字写；不写就是先开口的那一位",
        visibility=PUBLIC,
        other_names=("我", "right", "靠右"),
    ),
)

DIAGRAM_KEYS = (
    required(
        "shape",
        "形状",
        SHAPES,
        example="loop",
        help="绕一圈写 loop，一步步往上写 steps，按时间写 timeline，分成几组写 split",
        visibility=PUBLIC,
        other_names=("type", "图形"),
    ),
    optional(
        "here",
        "标出",
        Form.TEXT,
        example="留存",
        help="标出哪一项，照列表里的名字写",
        visibility=PUBLIC,
        other_names=("现在", "这里", "mark"),
    ),
)

FIGURES = {"chat": CHAT_KEYS, "compare": (), "diagram": DIAGRAM_KEYS}
"""Block → its options; each has a title, and holds a list or a table."""
