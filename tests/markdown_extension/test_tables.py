from tests.markdown_extension.converting import converted

TABLE = """
| 角色 | 做**什么** |
|---|---|
| 群主 | 定群名 |
| [主持](x.md) | |
"""


def test_a_table_can_fold_into_labelled_blocks():
    assert converted(TABLE).split("\n") == [
        '<table class="qc-table">',
        "<thead>",
        "<tr>",
        '<th scope="col">角色</th>',
        '<th scope="col">做<strong>什么</strong></th>',
        "</tr>",
        "</thead>",
        "<tbody>",
        "<tr>",
        '<th scope="row">群主</th>',
        '<td data-l="做什么">定群名</td>',
        "</tr>",
        "<tr>",
        '<th scope="row"><a href="x.md">主持</a></th>',
        '<td data-l="做什么"></td>',
        "</tr>",
        "</tbody>",
        "</table>",
    ]


def test_a_label_is_words_even_where_the_heading_holds_markup():
    table = '| 角色 | 做<b title="x">什么</b> & `a<b` 1\\*2 |\n|---|---|\n| 群主 | 定群名 |\n'
    assert '<td data-l="做什么 &amp; a&lt;b 1*2">定群名</td>' in converted(table)


def test_a_heading_without_words_is_no_heading():
    table = converted("| 项 | |\n|---|---|\n| | 空 |\n")
    assert table.count("<th ") == 1
    assert '<th scope="col">项</th>' in table
    assert "<td></td>" in table


def test_the_side_of_a_column_needs_no_inline_style():
    table = converted("| 项 | 数 | 比 |\n|:--|--:|:-:|\n| 甲 | 1 | 2 |\n")
    assert '<td data-align="right" data-l="数">1</td>' in table
    assert '<th data-align="center" scope="col">比</th>' in table
    assert "style" not in table
