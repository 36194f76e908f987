"""A share's checklist and what is said of its summary."""

from collections.abc import Iterable

from markupsafe import Markup

from qunce.model.addresses import relative_url, share_uri, summary_uri
from qunce.model.share import Permission, Share
from qunce.model.summary import Summary
from qunce.rendering.html.checklist import checklist_form, dated_rows, past_rows
from qunce.rendering.html.pack import Message, message_anchor
from qunce.rendering.html.summary_teaser import no_summary_yet, summary_teaser
from qunce.rules.due import due_items
from qunce.site_plan.frame.near_shares import is_long_over
from qunce.site_plan.frame.site import Site
from qunce.site_plan.handbook.embedded import snippet_urls
from qunce.site_plan.shares.summary_pages import STATUS_TAGS


def checklist(site: Site, share: Share, pack: Iterable[Message]) -> Markup:
    """The playbook's items with this share's dates; nothing once the share is off.

    Where an item's text is in the pack, it leads there rather than to the blank snippet.
    """
    playbook = site.library.playbooks[share.playbook]
    if share.is_off or not playbook.items:
        return Markup()
    in_pack = {m.snippet.id: f"#{message_anchor(m.snippet)}" for m in pack}
    rows = past_rows if is_long_over(site, share) else dated_rows
    items = [(due.item, due.moment) for due in due_items(share, playbook)]
    return checklist_form(
        rows(items, site.reference_year),
        legend=f"{playbook.title}清单",
        key=checklist_key(share),
        snippet_urls=snippet_urls(playbook.items, share_uri(share.id)) | in_pack,
        ends=share.slot.known_end.isoformat() if share.slot else "",
    )


def checklist_key(share: Share) -> str:
    """What the browser files a share's ticks under."""
    return f"share/{share.id}/{share.playbook}"


def summary(site: Site, share: Share) -> Markup:
    """The takeaways, or why there is nothing to read yet."""
    if found := site.summary(share.id):
        return _teaser(found)
    if not share.slot or share.is_off:
        return Markup()
    if share.consent.publish_summary is Permission.NO:
        return no_summary_yet("嘉宾不同意公开总结。")
    return no_summary_yet("还没有发布。讲完以后整理，请嘉宾看过才放在这里。")


def _teaser(summary: Summary) -> Markup:
    tag = STATUS_TAGS.get(summary.status)
    return summary_teaser(
        url=relative_url(share_uri(summary.share), summary_uri(summary.share)),
        takeaways=summary.takeaways,
        tags=[tag] if tag else [],
    )
