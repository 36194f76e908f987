from qunce.rendering.html.schedule import filters_html, legend_html
from qunce.rendering.html.share_tag import CANCELLED, RESCHEDULED


def test_a_single_series_needs_no_filter():
    assert filters_html([("series-sunday-share", "周日分享")]) == ""


def test_a_legend_explains_only_what_needs_it():
    legend = legend_html([(RESCHEDULED, ""), (CANCELLED, "不再举办")])
    assert legend.endswith(
        '<span><span class="qc-tag qc-tag--moved">↻ 已改期</span></span>'
        '<span><span class="qc-tag qc-tag--late">✕ 已取消</span> 不再举办</span></div>'
    )


def test_a_schedule_without_tags_has_no_legend():
    assert legend_html([]) == ""
