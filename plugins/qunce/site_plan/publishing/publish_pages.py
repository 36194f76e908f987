"""发到别处: for each published summary a page, and the files that it hands out."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from markupsafe import Markup

from qunce.model.addresses import (
    WECHAT_STYLES,
    cover_uri,
    publish_preview_uri,
    publish_uri,
    summary_docx_uri,
    summary_uri,
)
from qunce.model.share import Share
from qunce.model.summary import Summary
from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import Tag
from qunce.rendering.publishing.article import Article, composed, pictures_of
from qunce.rendering.publishing.exports import docx_of
from qunce.rendering.publishing.page import (
    GroupToTell,
    PictureToLoad,
    ShownCard,
    Surroundings,
    latest_html,
    publish_html,
)
from qunce.rendering.publishing.wechat import wechat_preview
from qunce.rendering.publishing.wechat_looks import preview_styles
from qunce.rendering.text.chinese_dates import date_text
from qunce.rules.after.leaving import hold_on
from qunce.site_plan.frame.page_source import page_source
from qunce.site_plan.frame.planned import PlannedFile, ReadFile
from qunce.site_plan.frame.site import Site
from qunce.site_plan.publishing.article_of import article_of
from qunce.site_plan.publishing.pictures import source_of, uri_of
from qunce.site_plan.publishing.quote_cards import quote_card_files, quote_cards

TITLE = "发到别处"


def publish_pages(site: Site) -> Iterator[PlannedFile]:
    """The page of each summary that may leave the site, its preview, its document, its cards."""
    summaries = [summary for summary in site.summaries() if is_offered(site, summary)]
    for summary in summaries:
        id = summary.share
        yield PlannedFile(publish_uri(id), partial(_page, site, summary), edit=summary.path)
        yield PlannedFile(publish_preview_uri(id), partial(_preview, site, summary))
        yield PlannedFile(summary_docx_uri(id), assemble=partial(_docx, site, summary))
        yield from quote_card_files(site, summary)
    if summaries:
        yield PlannedFile(WECHAT_STYLES, preview_styles)


def is_offered(site: Site, summary: Summary) -> bool:
    """Whether a summary has such a page: on the internal site, too, only what may go out."""
    return hold_on(summary, site.library.shares[summary.share]) is None


def publish_ref(site: Site, summary: Summary, from_uri: str) -> Ref:
    """The way to the page of a summary."""
    return Ref(TITLE, site.addresses.relative_url(from_uri, publish_uri(summary.share)))


def latest_to_publish(site: Site, from_uri: str) -> Markup:
    """The latest summary that may go out, ready to be copied; nothing where there is none."""
    latest = next((one for one in site.summaries() if is_offered(site, one)), None)
    if latest is None:
        return Markup()
    url = site.addresses.relative_url(from_uri, publish_uri(latest.share))
    return latest_html(article_of(site.library, latest), url)


def _page(site: Site, summary: Summary) -> str:
    share = site.library.shares[summary.share]
    uri = publish_uri(share.id)
    front_matter = {
        "title": TITLE,
        "window_title": f"{TITLE}：{share.title}",
        "description": f"{share.title}的总结，发到公众号、群里、微博、小红书、图片和文档",
        "qunce_page": f"publish/{share.id}",
        "qunce_scripts": ["publish"],
        "hide": ["navigation", "toc"],
        # Every word of it stands in the summary too.
        "search": {"exclude": True},
        "robots": "noindex",
    }
    back = Ref(f"总结：{share.title}", site.addresses.relative_url(uri, summary_uri(share.id)))
    article = article_of(site.library, summary)
    return page_source(
        front_matter,
        page_head(TITLE, notes=(back,), tags=tuple(_tags(site, summary))),
        publish_html(article, _surroundings(site, share, summary, article)),
    )


def _tags(site: Site, summary: Summary) -> Iterator[Tag]:
    year = site.reference_year
    if summary.speaker_approved:
        # When the speaker said so is the team's own.
        yield Tag("ok", "✓ 嘉宾已确认")
    if summary.corrections:
        yield Tag("moved", f"↻ {date_text(_corrected(summary), year)}有更正")


def _corrected(summary: Summary) -> date:
    return max(entry.at for entry in summary.corrections)


def _surroundings(site: Site, share: Share, summary: Summary, article: Article) -> Surroundings:
    uri = publish_uri(share.id)
    url = partial(site.addresses.relative_url, uri)
    cards = quote_cards(site, article)
    groups = (site.library.groups[id] for id in share.groups)
    return Surroundings(
        list_key=f"summary/{share.id}:posted",
        corrected=_corrected(summary).isoformat() if summary.corrections else "",
        preview_url=url(publish_preview_uri(share.id)),
        summary_url=url(summary_uri(share.id)),
        docx_url=url(summary_docx_uri(share.id)),
        groups=[GroupToTell(group.id, group.title) for group in groups],
        cover_url=url(cover_uri(share.id)) if cards else "",
        pictures=list(_pictures(site, article, uri)),
        cards=[
            ShownCard(url(card.uri), f"{share.id}-{number}.png", card.words.in_one_sentence)
            for number, card in enumerate(cards, start=1)
        ],
    )


def _pictures(site: Site, article: Article, from_uri: str) -> Iterator[PictureToLoad]:
    for picture in pictures_of(article.body):
        own = uri_of(site.library, picture.source)
        url = site.addresses.relative_url(from_uri, own) if own else picture.source
        yield PictureToLoad(picture.number, picture.alt, url)


def _preview(site: Site, summary: Summary) -> str:
    article = article_of(site.library, summary)
    styles = site.addresses.relative_url(publish_preview_uri(summary.share), WECHAT_STYLES)
    blocks = composed(article, with_address=False)
    return wechat_preview(blocks, styles=styles, title=article.title)


def _docx(site: Site, summary: Summary, read: ReadFile) -> bytes:
    def load(address: str) -> bytes | None:
        path = source_of(site.library, address)
        return read(path) if path else None

    return docx_of(article_of(site.library, summary), load)
