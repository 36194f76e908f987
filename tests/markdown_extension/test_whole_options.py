"""Options stay whole at the end of a line."""

import pytest

from tests.markdown_extension.converting import converted


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("`--host 昵称`", '<code><span class="qc-nb">--host</span> 昵称</code>'),
        ("`qunce fix --write`", '<code>qunce fix <span class="qc-nb">--write</span></code>'),
        ("`a--b`", "<code>a--b</code>"),
        ("`<b> --to`", '<code>&lt;b&gt; <span class="qc-nb">--to</span></code>'),
    ],
)
def test_an_option_in_a_sentence_is_marked(written, shown):
    assert converted(written) == f"<p>{shown}</p>"


def test_blocks_of_code_are_left_alone():
    assert "qc-nb" not in converted("    qunce fix --write")
