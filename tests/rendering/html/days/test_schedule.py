import re

from qunce.rendering.html.days.schedule import filters_html, legend_html
from qunce.rendering.html.share_tag import CANCELLED, RESCHEDULED


def test_one_series_or_one_group_is_no_choice():
    assert choices_of(series=1, groups=0) == []
    assert choices_of(series=1, groups=1) == ["data-series", "data-series"]
    assert choices_of(series=0, groups=2) == ["option", "option", "option"]
    assert choices_of(series=2, groups=1) == ["data-series"] * 3


def choices_of(*, series, groups):
    made = filters_html(
        series=[(f"s{number}", "系列") for number in range(series)],
        groups=[(f"g{number}", "群") for number in range(groups)],
        now_url="./",
    )
    return re.findall("data-series(?==)|option(?= value)", made)


def test_a_legend_explains_only_what_needs_it():
    legend = legend_html([(RESCHEDULED, ""), (CANCELLED, "不再举办")])
    assert legend.endswith(
        '<span><span class="qc-tag qc-tag--moved">↻ 已改期</span></span>'
        '<span><span class="qc-tag qc-tag--late">✕ 已取消</span> 不再举办</span></div>'
    )


def test_a_schedule_without_tags_has_no_legend():
    assert legend_html([]) == ""
