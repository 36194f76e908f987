from qunce.rendering.text.markdown_tree import html_tree
from tests.markdown_extension.converting import converted

ASKED = "/// judge | 能发吗？\n    answer: no\n编的。见[群规](index.md)。\n///\n"


def judged(markdown):
    return html_tree(converted(markdown)).find("./div")


def test_the_answer_waits_behind_a_fold_with_its_reason():
    fold = judged(ASKED).find("./details/div")
    assert ["".join(line.itertext()) for line in fold] == ["不能。", "编的。见群规。"]


def test_the_two_words_are_the_authors():
    entry = judged(ASKED.replace("answer: no", "answer: yes\n    word: 算"))
    assert (entry.get("data-words"), entry.get("data-answer")) == ("算 不算", "算")


def test_a_question_is_known_by_its_words():
    again = judged("/// judge | 先问别的？\n    answer: yes\n见[群规](index.md)。\n///\n\n" + ASKED)
    assert judged(ASKED).get("data-judge") != again.get("data-judge")
    html = converted(ASKED + "\n" + ASKED)
    ids = [entry.get("data-judge") for entry in html_tree(html).findall("./div")]
    assert ids == [judged(ASKED).get("data-judge"), f"{ids[0]}-2"]
