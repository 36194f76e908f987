"""Sentences of the speaker that a reader might take along."""

import re
from collections.abc import Iterable, Iterator

MOST = 5
SHORTEST, LONGEST = 8, 45
"""Characters: shorter ones say too little, longer ones are not remembered."""

SENTENCES = re.compile(r"[^。！!？?；;\n]+[。！!？?；;]?")
MASKED = re.compile(r"[【】]|群友[A-Z]|待填")
"""What is no sentence of the speaker any more, or would be taken for a blank to fill."""
NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十]+[条点步个]?[，,、:：是]\s*|[0-9一二三四五六七八九十]{1,2}[、.．)）:：]\s*)"
)
WEIGHTY = re.compile(
    r"一定|千万|不要|别|必须|关键|核心|最重要|重点|记住|总之|所以|结论|建议|原则|前提|本质|只要|先.{1,12}再"
    r"|不是.{1,20}而是|比.{1,12}更|越.{1,8}越|宁可|与其|才"
)
SMALL_TALK = re.compile(
    r"大家好|晚上好|谢谢|感谢|今天|我是|刚才|刚刚|接下来|下面|听得到|网络|稍等|举个例子|比如"
)
HOW = "嘉宾自己的原句：8 到 45 字、没有遮掉的内容，先取有序号的和下结论的（“一定”“不是…而是”这样的），按讲的先后排"


def takeaways_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Up to five sentences, in the order they were said."""
    weights = {sentence: weight for sentence, weight in _weighed(texts) if weight >= 0}
    ranked = sorted(enumerate(weights), key=lambda entry: (-weights[entry[1]], entry[0]))
    return tuple(sentence for _, sentence in sorted(ranked[:MOST]))


def _weighed(texts: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each sentence that is fit, and how much it weighs; its number does not stay."""
    for text in texts:
        for found in SENTENCES.finditer(text):
            sentence = " ".join(NUMBER.sub("", found[0]).split()).rstrip("。；;")
            if _is_fit(sentence):
                yield sentence, _weight(found[0])


def _is_fit(sentence: str) -> bool:
    return (
        SHORTEST <= len(sentence) <= LONGEST
        and not sentence.endswith(("?", "？", "：", ":", "，", ","))
        and not MASKED.search(sentence)
        and sum(map(str.isalpha, sentence)) > len(sentence) // 2
    )


def _weight(sentence: str) -> int:
    marks = ((NUMBER, 2), (WEIGHTY, 3), (SMALL_TALK, -3))
    return sum(weight for pattern, weight in marks if pattern.search(sentence))
