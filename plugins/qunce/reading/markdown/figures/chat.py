"""`/// chat | 催人，还点了名`: a list with one message an item, `- 谁：说的话`."""

from collections.abc import Iterator

from qunce.model.figures.chat import LONGEST_NAME, Chat, Message, Verdict
from qunce.model.figures.width import width
from qunce.model.problem_codes import CHAT_WRONG
from qunce.reading.markdown.figures.held import Held
from qunce.reading.markdown.figures.items import Item, flat, plain_words, read_items
from qunce.reading.words.report import Place
from qunce.reading.words.wording import did_you_mean, listed, quoted

EXAMPLE = "- 值班主持：今天的题我先答"
NOT_IN_NAMES = frozenset("，。！？；、@,!?;")


def read_chat(held: Held, place: Place) -> Chat | None:
    """The chat; None, with problems, when something in it is wrong."""
    before = len(place.report.problems)
    items = flat(read_items(held, CHAT_WRONG, place, EXAMPLE), CHAT_WRONG, place)
    messages = tuple(message for item in items for message in _message(item, place))
    if not messages and len(place.report.problems) == before:
        place.wrong(CHAT_WRONG, held.line, "里面没有一条消息", f"一条一行，照这样写：{EXAMPLE}")
    if len(place.report.problems) > before:
        return None
    me = plain_words(str(held.options["me"] or messages[0].who))
    names = tuple(dict.fromkeys(message.who for message in messages))
    if me not in names:
        guess = did_you_mean(me, names)
        hint = f"改成 {guess}" if guess else f"可以写：{listed(names)}"
        place.wrong(CHAT_WRONG, held.options.line_of("me"), f"me 写的{quoted(me)}没说过话", hint)
        return None
    verdict = held.options["verdict"]
    return Chat(messages, me, Verdict(verdict) if verdict else None)


def _message(item: Item, place: Place) -> Iterator[Message]:
    who, colon, text = item.text.partition("：")
    who, text = plain_words(who), text.strip()
    if colon and who and text and width(who) <= LONGEST_NAME and not NOT_IN_NAMES & set(who):
        yield Message(who, text)
        return
    if colon and who and not text:
        place.wrong(CHAT_WRONG, item.line, f"{quoted(who)}后面没有话", "冒号后面写他说的话")
        return
    what = f"{quoted(item.text)}开头没写是谁说的"
    hint = f"照这样写：{EXAMPLE}，冒号用全角，名字不超过 {LONGEST_NAME} 个字"
    place.wrong(CHAT_WRONG, item.line, what, hint)
