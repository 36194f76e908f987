"""What a `/// judge` block may say of its question, on the indented lines below its first."""

from collections.abc import Mapping

from qunce.model.kinds.common import PUBLIC
from qunce.model.kinds.keys import Form, TextUpTo, optional, required

JUDGEMENT_KEYS = (
    required(
        "answer",
        "答案",
        Form.YES_OR_NO,
        example="no",
        help="能就写 yes，不能就写 no",
        visibility=PUBLIC,
        other_names=("right", "正确答案"),
    ),
    optional(
        "word",
        "问的字",
        TextUpTo(4),
        example="算",
        help="两个按钮上的字，写“算”就是“算”和“不算”；不写就是“能”和“不能”",
        visibility=PUBLIC,
        default="能",
        other_names=("verb", "按钮"),
    ),
)
"""The two words to choose from are this one, and 不 before it."""

JUDGEMENT_OPTIONS = {key.name: (key.default, None) for key in JUDGEMENT_KEYS}
"""For pymdownx: default and validator of each."""


def words_of(options: Mapping[str, object]) -> tuple[str, str]:
    """What is pressed for yes, and for no: `能`, `不能`."""
    word = str(options["word"])
    return word, f"不{word}"


def answer_of(options: Mapping[str, object]) -> str:
    """The one that is right."""
    yes, no = words_of(options)
    # pymdownx has read `yes` as YAML does.
    return yes if options["answer"] in (True, "yes") else no


def answer_words(options: Mapping[str, object]) -> str:
    """The right one as a sentence."""
    return f"{answer_of(options)}。"
