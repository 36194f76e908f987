"""发到别处: which summaries have the page, and what stands on it."""

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from PIL import Image

from qunce.model.addresses import (
    WECHAT_STYLES,
    cover_uri,
    publish_preview_uri,
    publish_uri,
    quote_card_uri,
    summary_docx_uri,
)
from qunce.model.share import Consent, Permission
from qunce.model.summary import Correction, SummaryStatus
from qunce.rendering.poster.order import COVER, QUOTE
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.plan import plan_site
from tests.builders import AS_OF, make_library, make_settings, make_share, make_summary
from tests.site_plan.pages import HOSTILE, front_matter, planned
from tests.site_plan.planning import pages_of

URI = publish_uri("florist")
FILES = {URI, publish_preview_uri("florist"), summary_docx_uri("florist"), WECHAT_STYLES}


def page_of(*records):
    return pages_of(make_library(make_share(), make_summary(), *records))[URI]


def test_a_published_summary_has_its_page_its_preview_and_its_document():
    assert planned(make_library(make_share(), make_summary())).keys() >= FILES


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(
    ("summary", "share"),
    [
        ({"status": SummaryStatus.DRAFT}, {}),
        ({"status": SummaryStatus.REVIEW}, {}),
        ({"status": SummaryStatus.WITHDRAWN}, {}),
        ({}, {"consent": Consent(publish_summary=Permission.NO)}),
    ],
)
def test_what_may_not_leave_has_none_of_them_for_nobody(audience, summary, share):
    library = make_library(make_share(**share), make_summary(**summary))
    files = planned(library, audience)
    assert FILES & files.keys() == set()
    assert not any("publish/" in str(file.content) for file in files.values() if file.make)


def test_search_engines_and_the_search_leave_it_out():
    header = front_matter(page_of())
    assert (header["robots"], header["search"]) == ("noindex", {"exclude": True})


def test_every_place_has_a_card_and_every_button_a_text():
    source = page_of()
    for name in ("公众号", "群里", "微博", "小红书", "朋友圈", "别的网站", "文档"):
        assert f'data-name="{name}"' in source
    for part in source.split('data-copy="#')[1:]:
        assert f'id="{part.partition(chr(34))[0]}"' in source


def test_a_hostile_title_stays_words():
    share = make_share(title=HOSTILE)
    body = pages_of(make_library(share, make_summary(body="正文 <b>x</b>")))[URI]
    assert "<script>alert" not in body.partition("\n---\n")[2]


def test_a_correction_says_since_when_the_rest_is_old():
    summary = make_summary(
        status=SummaryStatus.CORRECTED, corrections=(Correction(date(2026, 12, 9), "改了"),)
    )
    source = pages_of(make_library(make_share(), summary))[URI]
    assert 'data-corrected="2026-12-09"' in source
    assert "↻ 12月9日有更正" in source


def test_a_picture_of_the_body_is_named_to_be_uploaded():
    body = "![四行](four.png)\n\n![远](https://e.com/a.png)"
    assets = {"content/shares/florist/four.png": "shares/florist/four.png"}
    library = make_library(make_share(), make_summary(body=body), assets=assets)
    source = pages_of(library)[URI]
    assert "图片 2 张要先上传" in source
    assert 'href="../four.png" download' in source
    assert 'href="https://e.com/a.png"' in source


def test_its_own_pictures_are_in_the_document():
    stream = BytesIO()
    Image.new("RGB", (90, 60), "#1b5e8a").save(stream, "PNG")
    assets = {"content/shares/florist/four.png": "shares/florist/four.png"}
    summary = make_summary(body="![四行](four.png)\n\n![远](https://e.com/a.png)")
    files = planned(make_library(make_share(), summary, assets=assets))
    asked = []

    def read(path):
        asked.append(path)
        return stream.getvalue()

    document = Document(BytesIO(files[summary_docx_uri("florist")].assemble(read)))
    assert (asked, len(document.inline_shapes)) == (list(assets), 1)


def test_each_takeaway_has_a_card_that_is_drawn_with_its_words():
    orders = []

    def press(order):
        orders.append(order)
        return b"png"

    library = make_library(make_share(), make_summary())
    plan = plan_site(library, as_of=AS_OF, audience=Audience.PUBLIC, press=press)
    files = {file.uri: file for file in plan.files}
    assert [files[quote_card_uri("florist", n)].content for n in (1, 2, 3)] == [b"png"] * 3
    assert {order.layout for order in orders} == {QUOTE}
    assert 'href="cover.png" download' in str(files[URI].content)
    assert files[cover_uri("florist")].content == b"png"
    cover = orders.pop()
    assert (cover.layout, cover.words.sentence) == (COVER, "花店怎样把老顾客变成社群")
    assert [order.words.sentence for order in orders] == list(
        library.summaries["florist"].takeaways
    )
    source = str(files[URI].content)
    for order in orders:
        assert f'alt="一句话图：{order.words.in_one_sentence}"' in source


def test_without_an_address_of_the_site_there_are_no_cards():
    settings = make_settings(site_url="")
    library = make_library(make_share(), make_summary(), settings=settings)
    plan = plan_site(library, as_of=AS_OF, audience=Audience.PUBLIC, press=lambda _: b"png")
    assert quote_card_uri("florist", 1) not in {file.uri for file in plan.files}


def test_the_latest_is_ready_to_be_copied_above_all_summaries():
    source = pages_of(make_library(make_share(), make_summary()))["summaries/index.md"]
    assert source.index("data-rich") < source.index("qc-lines")
    assert "../shares/florist/publish/" in source
