from qunce.rendering.html.link_list import Line, link_list, link_sentence, short_link_list
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import Tag


def test_a_row_is_a_link_with_what_to_expect():
    line = Line(
        "群内破冰", "../b/", about=("先开口", "", "30 分钟"), tags=(Tag("moved", "有更正"),)
    )
    assert link_list([line]) == (
        '<ul class="qc-l qc-lines"> <li><p><a class="qc-plain" href="../b/"><b>群内破冰</b></a>'
        ' <span class="qc-tag qc-tag--moved">有更正</span></p><p class="qc-mute">先开口</p>'
        '<p class="qc-mute">30 分钟</p></li> </ul>'
    )


def test_a_short_row_says_what_to_expect_at_its_end():
    assert short_link_list([Line("预告公告", "share-notice/", about=("T-2 20:00，群公告",))]) == (
        '<ul class="qc-l qc-lines qc-lines--short"> <li><p><a class="qc-plain"'
        ' href="share-notice/">预告公告</a></p><p class="qc-mute">T-2 20:00，群公告</p></li> </ul>'
    )


def test_no_rows_leave_no_trace():
    assert link_list([]) == ""
    assert short_link_list([]) == ""
    assert link_sentence([]) == ""


def test_links_in_a_sentence():
    assert link_sentence([Ref("邀请", "../a/", "T-14"), Ref("改期<", "../b/")]) == (
        '<p><a href="../a/">邀请</a>（T-14）、<a href="../b/">改期&lt;</a></p>'
    )
