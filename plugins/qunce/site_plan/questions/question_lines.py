"""A question as one row of a list."""

from qunce.model.share import Share
from qunce.rendering.html.link_list import Line
from qunce.rendering.html.share_tag import Tag
from qunce.rendering.text.chinese_dates import day_text
from qunce.rendering.text.plain_text import plain_text
from qunce.rules.after.questions import AskedQuestion
from qunce.site_plan.frame.share_lines import names
from qunce.site_plan.frame.site import Site

UNANSWERED = Tag("moved", "还没有答复")


def question_line(site: Site, asked: AskedQuestion, from_uri: str) -> Line:
    """What was asked, who answered, and when at which share."""
    share, question = asked.share, asked.question
    answered = f"{names(site, asked.people)}答" if question.is_answered and asked.people else ""
    about = "，".join(filter(None, (answered, held_on(site, share))))
    return Line(
        plain_text(question.text),
        site.addresses.relative_url(from_uri, asked.place),
        about=(f"{about}《{share.title}》",),
        tags=() if question.is_answered else (UNANSWERED,),
        keys=(
            *(f"topic-{topic}" for topic in asked.topics),
            *([f"series-{share.series}"] if share.series else []),
            *(f"person-{person}" for person in asked.people),
        ),
    )


def held_on(site: Site, share: Share) -> str:
    """`9月27日（周日）`, or nothing."""
    return day_text(share.slot.start, site.reference_year) if share.slot else ""
