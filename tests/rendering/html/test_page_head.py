from qunce.rendering.html.page_head import page_head
from qunce.rendering.html.ref import Ref
from qunce.rendering.html.share_tag import Tag


def test_a_title_alone():
    assert page_head("群内破冰") == "<h1>群内破冰</h1>"


def test_notes_tags_and_roles_stand_above_the_title():
    head = page_head(
        "群内破冰",
        notes=[Ref("激活", "../"), Ref("准备 30 分钟")],
        tags=[Tag("draft", "草稿")],
        roles=["主持"],
    )
    assert head == (
        '<p class="qc-row qc-mute"> <span class="qc-num"><a href="../">激活</a></span>'
        ' <span class="qc-num">准备 30 分钟</span>'
        ' <span class="qc-tag qc-tag--draft">草稿</span>'
        ' <span class="qc-role">主持</span> </p> <h1>群内破冰</h1>'
    )


def test_the_lead_stands_below_the_title():
    assert page_head("破冰", lead="说过一句话。", lead_label="一句话目标：") == (
        '<h1>破冰</h1> <p class="qc-lead"><b>一句话目标：</b>说过一句话。</p>'
    )


def test_words_are_escaped():
    assert page_head("<b>", lead='"&') == '<h1>&lt;b&gt;</h1> <p class="qc-lead">&#34;&amp;</p>'
