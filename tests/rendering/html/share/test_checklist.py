from qunce.model.offset import Offset
from qunce.rendering.html.asked import Asked, iso_due
from qunce.rendering.html.share.checklist import (
    DatedItem,
    checklist_form,
    checklist_html,
    dated_row,
)
from tests.builders import make_item, make_slot

NOTICE = make_item(snippet="share-notice")
URLS = {"share-notice": "../../snippets/share-notice/"}
PROGRESS = (
    '<div class="qc-row" data-progress hidden>'
    '<progress max="1" value="0" aria-label="破冰清单完成进度"></progress>'
    '<span role="status" class="qc-mute qc-num"></span>'
    '<button type="button" class="qc-btn" data-copy-remaining>复制剩余事项</button></div>'
)


def undated(*items, legend="破冰清单"):
    return checklist_html(items, legend=legend, key="page", snippet_urls=URLS)


def dated_item(item, *, is_past):
    moment = item.at.moment(make_slot()) if item.at else None
    asked = Asked("item", iso_due(moment)) if moment and not is_past else None
    return DatedItem(item, moment, asked)


def dated(*items, legend="嘉宾分享清单", is_past=False):
    return checklist_form(
        [dated_row(dated_item(item, is_past=is_past), 2026) for item in items],
        legend=legend,
        key="share/florist/guest-share",
        snippet_urls=URLS,
        windows='{"ahead":3}',
    )


def test_a_list_without_a_share_says_offsets():
    assert undated(NOTICE) == (
        '<form class="qc-check" data-checklist="page" data-title="破冰清单"> <fieldset class="qc-check">'
        f" <legend>破冰清单</legend> {PROGRESS} "
        '<ul class="qc-l"> <li class="qc-item" data-item="notice">'
        '<label><input type="checkbox"><span>发群公告 <span class="qc-must">必做</span></span></label>'
        '<a class="qc-mute" href="../../snippets/share-notice/" aria-label="文案：发群公告">文案</a>'
        '<span class="qc-role">宣传</span><span class="qc-at">开讲前两天 20:00</span></li>'
        " </ul> </fieldset> </form>"
    )


def test_a_share_gives_each_item_its_moment():
    assert (
        '<li class="qc-item" data-item="notice" data-kind="item" data-due="2026-12-04T20:00+08:00">'
    ) in dated(NOTICE)
    assert (
        '<span class="qc-at">T-2 <span class="qc-sep"></span>'
        '<time datetime="2026-12-04T20:00+08:00">12月4日（周五）20:00</time></span>'
    ) in dated(NOTICE)


def test_beside_a_minute_of_the_same_day_no_offset_is_said():
    assert '<span class="qc-at"><time datetime="2026-12-06T21:50+08:00">' in dated(
        make_item("closing", "E-10m")
    )


def test_the_script_learns_for_how_many_days_something_is_asked_for():
    assert ' data-windows="{&#34;ahead&#34;:3}"' in dated(NOTICE)
    assert "data-windows" not in undated(NOTICE)


def test_what_nobody_is_asked_for_any_more_only_says_when_it_was_due():
    html = dated(NOTICE, is_past=True)
    assert "12月4日（周五）20:00</span>" in html
    assert "data-due" not in html
    assert "data-windows" not in html


def test_an_item_due_on_a_day_has_no_minute():
    poster = make_item("poster", "T-7d")
    assert 'data-due="2026-11-29"' in dated(poster)


def test_an_item_without_a_moment_or_a_role_has_neither_column():
    item = make_item("closing", None, role=None, required=False)
    assert dated(item).endswith(
        '<li class="qc-item" data-item="closing"><label><input type="checkbox">'
        "<span>发群公告</span></label></li> </ul> </fieldset> </form>"
    )


def test_headings_divide_a_list_only_when_there_are_several():
    before, after = make_item("a"), make_item("b", heading="会后")
    assert "<h3>" not in undated(before)
    assert undated(before, after).count("<h3>会前</h3>") == 1
    assert undated(before, after).count("<h3>会后</h3>") == 1


def test_texts_of_an_item_are_escaped():
    item = make_item(text="<script>", role='"><b>', at=Offset.parse("T-2d"))
    html = undated(item, legend="</legend><script>")
    assert "<script>" not in html
    assert "<b>" not in html
