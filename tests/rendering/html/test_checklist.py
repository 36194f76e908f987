from qunce.model.offset import Offset
from qunce.rendering.html.checklist import checklist_form, checklist_html, dated_rows
from tests.builders import at, make_item

NOTICE = make_item(snippet="share-notice")
URLS = {"share-notice": "../../snippets/share-notice/"}
PROGRESS = (
    '<div class="qc-row" data-progress hidden>'
    '<progress max="1" value="0" aria-label="破冰清单完成进度"></progress>'
    '<span role="status" class="qc-mute qc-num"></span>'
    '<button type="button" class="qc-btn" data-copy-remaining>复制未完成</button></div>'
)


def undated(*items, legend="破冰清单"):
    return checklist_html(items, legend=legend, key="page", snippet_urls=URLS)


def dated(*items, legend="嘉宾分享清单"):
    start = at("2026-12-06 20:30")
    moments = [(item, item.at.from_start(start) if item.at else None) for item in items]
    return checklist_form(
        dated_rows(moments, 2026),
        legend=legend,
        key="share/florist/guest-share",
        snippet_urls=URLS,
        ends="2026-12-06T22:00:00+08:00",
    )


def test_a_list_without_a_share_says_offsets():
    assert undated(NOTICE) == (
        '<form class="qc-check" data-checklist="page"> <fieldset class="qc-check">'
        f" <legend>破冰清单</legend> {PROGRESS} "
        '<ul class="qc-l"> <li class="qc-item" data-item="notice">'
        '<label><input type="checkbox"><span>发群公告 <span class="qc-must">必做</span></span></label>'
        '<a class="qc-mute" href="../../snippets/share-notice/" aria-label="文案：发群公告">文案</a>'
        '<span class="qc-role">宣传</span><span class="qc-at">T-2 20:00</span></li>'
        " </ul> </fieldset> </form>"
    )


def test_a_share_gives_each_item_its_moment():
    assert '<li class="qc-item" data-item="notice" data-due="2026-12-04T20:00+08:00">' in dated(
        NOTICE
    )
    assert (
        '<span class="qc-at">T-2 <span class="qc-sep"></span>'
        '<time datetime="2026-12-04T20:00+08:00">12月4日（周五）20:00</time></span>'
    ) in dated(NOTICE)


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
