"""What every new summary begins with, whoever or whatever writes it."""

from collections.abc import Sequence

from qunce.model.kinds.summary import SUMMARY
from qunce.model.library import Library
from qunce.model.share import Permission, Share
from qunce.model.summary import SummaryStatus
from qunce.operations.refused import RefusedError
from qunce.rendering.text.plain_text import first_list
from qunce.rules.asked.role_holders import role_holders
from qunce.writing.new_file import NewFile, new_record

AUTHORS = ("记录", "主持")
"""Roles whose holders write summaries, the likelier first."""


def refuse_unwanted(share: Share) -> None:
    """No summary is begun that may never be published."""
    if share.consent.publish_summary is Permission.NO:
        raise RefusedError(f"嘉宾不同意公开总结（{share.path} 里 publish_summary: no），没有新建")


def authors_of(library: Library, share: Share) -> tuple[str, ...]:
    """Who is likely to write it, as far as the share says who does what."""
    holders = role_holders(library, share)
    return next((holders[role] for role in AUTHORS if role in holders), ())


def promised(share: Share) -> list[str]:
    """What the share's introduction says it will be about, point by point."""
    return [line.removeprefix("• ") for line in first_list(share.body).split("\n") if line]


def summary_file(
    library: Library, share: Share, body: str, takeaways: Sequence[str] = ()
) -> NewFile:
    """The file of a new summary, a draft."""
    values = {
        "status": SummaryStatus.DRAFT,
        "authors": authors_of(library, share),
        "takeaways": tuple(takeaways),
    }
    return new_record(
        library.settings,
        SUMMARY,
        share.id,
        values,
        body=body,
        explained=("takeaways", "speaker_approved"),
    )
