"""What there is to send once a step of a summary is taken."""

from qunce.model.library import Library
from qunce.model.share import Share
from qunce.model.snippet import Snippet
from qunce.rendering.text.share_values import share_values
from qunce.rules.asked.due import announcement_pack


def text_for(library: Library, share: Share, purpose: str) -> Snippet | None:
    """What the share's playbook sends for a purpose."""
    snippets = (due.snippet for due in announcement_pack(library, share))
    return next((snippet for snippet in snippets if snippet.purpose == purpose), None)


def plain_request(share: Share) -> str:
    """A request to the speaker that says nothing of its own, where the playbook has none."""
    return (
        f"「{share.title}」的文字总结写好了，请您看看。想删想改的直接改；您回“可以发”，我们才发。"
    )


def correction_line(library: Library, share: Share, text: str, year: int) -> str:
    """What is sent where the summary has gone; with its address, where the site has one."""
    link = share_values(library, share, year)["总结链接"]
    return f"【更正】「{share.title}」的总结：{text}" + (f"\n全文： {link}" if link else "")
