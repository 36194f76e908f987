import json

from qunce_search.shards import groups, postings_parts, scripts, shard_of


def test_a_file_hands_its_values_over_with_its_name_and_build():
    files = scripts({"texts/0": (["甲"], 1)})
    version = files["texts/0.js"].split('"')[3]
    assert files == {"texts/0.js": f'qunceSearch.deliver("texts/0","{version}",["甲"],1)\n'}


def test_another_content_is_another_build():
    one, other = (scripts({"a": (text,), "b": (0,)})["b.js"] for text in "甲乙")
    assert one != other


def test_no_text_can_end_the_call_it_stands_in():
    (content,) = scripts({"a": ('");alert(1)//</script>\u2028\\',)}).values()
    arguments = content.removeprefix("qunceSearch.deliver(").removesuffix(")\n")
    assert json.loads(f"[{arguments}]")[2] == '");alert(1)//</script>\u2028\\'


def test_a_shard_holds_terms_their_postings_and_what_is_said_of_them():
    said = {"ab": ["ab abc"], "abd": ["abd ab", "abd abc"]}
    parts = postings_parts("terms", {"ab": "#", "abc": "$%"}, said, shard_size=1000)
    assert parts == {"terms/0": ("ab abc", "# $%", "ab abc\nabd ab\nabd abc")}


def test_words_that_begin_alike_share_a_shard():
    assert shard_of("kube", 97) == shard_of("kubernetes", 97)


def test_the_shard_of_a_term_never_changes():
    assert [shard_of(term, 64) for term in ("图论", "割", "kmp", "𠮷野")] == [33, 50, 34, 55]


def test_every_term_is_in_the_shard_its_number_says():
    entries = {chr(0x4E00 + i) + "论": 10 * "#" for i in range(300)}
    parts = postings_parts("terms", entries, {}, shard_size=500)
    placed = {term: name for name, (terms, *_) in parts.items() for term in terms.split()}
    assert placed == {term: f"terms/{shard_of(term, len(parts))}" for term in entries}


def test_small_neighbours_share_a_group():
    assert groups([10, 10, 50, 200, 5], target=60) == [3, 1, 1]
    assert groups([], target=60) == []
