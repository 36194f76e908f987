"""`/// chat | 催人，还点了名`: messages in order, as a phone shows them."""

from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from qunce.markdown_extension.errors import BlockError
from qunce.markdown_extension.text_blocks.figure import FigureBlock, options_of
from qunce.model.figures.chat import Chat, Verdict
from qunce.model.kinds.figures import VERDICTS
from qunce.reading.markdown.figures.chat import read_chat

PAIR = "qc-chats"


class ChatBlock(FigureBlock):
    """A figure with an ordered list. Two in a row share a frame, to stand side by side."""

    NAME = "chat"
    OPTIONS = options_of(NAME)

    def on_create(self, parent: Element) -> Element:
        """Take the place beside the chat above, if there is one and it stands alone."""
        self.holds()
        above = parent[-1] if len(parent) else None
        if above is None or above.get("class") != PAIR or len(above) > 1:
            above = SubElement(parent, "div", {"class": PAIR})
        self.figure = SubElement(above, "figure", {"class": "qc-chat"})
        return above

    def on_add(self, block: Element) -> Element:  # noqa: ARG002 - pymdownx' signature
        """Messages go into the figure."""
        return self.figure

    def on_markdown(self) -> str:
        """Take the lines as they are; what people say in them is Markdown again later."""
        return "raw"

    def on_end(self, block: Element) -> None:  # noqa: ARG002 - pymdownx' signature
        """Put messages in place of the lines; raises BlockError for what is no chat."""
        text, self.figure.text = self.figure.text or "", None
        chat = self.read(text, read_chat)
        if chat is None:
            raise BlockError(f"/// chat | {self.argument}：画不出来")
        if chat.verdict is Verdict.BAD:
            self.figure.set("class", "qc-chat is-bad")
        self.caption(self.figure, VERDICTS.title_of(chat.verdict) if chat.verdict else "")
        _put_messages(chat, self.figure)


def _put_messages(chat: Chat, figure: Element) -> None:
    messages = SubElement(figure, "ol", {"class": "qc-l"})
    for message in chat.messages:
        side = {"class": "is-me"} if message.who == chat.me else {}
        item = SubElement(messages, "li", side)
        who = SubElement(item, "span", {"class": "qc-who"})
        who.text = AtomicString(message.who)
        # Unseen, because the frame around the words says it: who spoke and what was said.
        SubElement(who, "span", {"class": "qc-said"}).text = AtomicString("：")
        SubElement(item, "span", {"class": "qc-bubble"}).text = message.text
