"""What a question without a page's words is led to it by."""

import base64
import math
from collections import Counter

import pytest

from qunce_search.vectors.files import ENOUGH, vector_parts

GARDEN = ("花草养护浇水", "草木施肥浇水", "花木修剪施肥", "养护修剪草坪")
KITCHEN = ("煎炒烹炸火候", "炒菜放盐火候", "烹煮鱼汤放盐", "煎鱼炸肉菜谱")


def site(sections):
    """Pages of four sections, in turn about gardens and kitchens."""
    pages = [[Counter(text) for text in (GARDEN, KITCHEN)[n % 2]] for n in range(sections // 4)]
    return pages, [Counter() for _ in pages]


def opened(data, dimensions):
    numbers = [byte - 256 if byte > 127 else byte for byte in base64.b64decode(data)]
    return [numbers[at : at + dimensions] for at in range(0, len(numbers), dimensions)]


def cosine(one, other):
    product = sum(a * b for a, b in zip(one, other, strict=True))
    return product / math.hypot(*one) / math.hypot(*other)


@pytest.fixture(scope="module")
def parts():
    return vector_parts(*site(ENOUGH + 100))


@pytest.fixture(scope="module")
def characters(parts):
    """Character → its vector."""
    dimensions, _ = parts["vectors/pages"]
    shards = [values for name, values in parts.items() if name != "vectors/pages"]
    return {
        character: vector
        for held, data in shards
        for character, vector in zip(held, opened(data, dimensions), strict=True)
    }


def test_a_question_lies_nearer_to_the_pages_about_the_same(parts, characters):
    garden, kitchen, *_ = opened(parts["vectors/pages"][1], parts["vectors/pages"][0])
    question = [sum(numbers) for numbers in zip(*(characters[c] for c in "木坪"), strict=True)]
    assert cosine(question, garden) > 0.25
    assert cosine(question, kitchen) < 0.05


def test_every_page_has_a_vector(parts):
    dimensions, data = parts["vectors/pages"]
    assert len(opened(data, dimensions)) == (ENOUGH + 100) // 4


def test_a_character_that_stands_everywhere_or_once_has_none():
    pages, titles = site(ENOUGH + 100)
    pages = [[Counter("的") + section for section in page] for page in pages]
    pages[0][0] = pages[0][0] + Counter("孤")
    held = "".join(
        values[0] for name, values in vector_parts(pages, titles).items() if name[-1].isdigit()
    )
    assert "花" in held
    assert not {"的", "孤"} & set(held)


def test_a_section_is_about_what_its_page_is_called():
    pages, titles = site(ENOUGH + 100)
    titles[0] = titles[2] = Counter("园")
    held = "".join(
        values[0] for name, values in vector_parts(pages, titles).items() if name[-1].isdigit()
    )
    assert "园" in held


def test_a_site_with_little_text_has_no_vectors():
    assert vector_parts(*site(ENOUGH - 4)) == {}


def test_the_same_text_gives_the_same_bytes(parts):
    assert vector_parts(*site(ENOUGH + 100)) == parts
