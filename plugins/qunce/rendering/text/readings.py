"""How Chinese is typed by somebody who looks for it by sound."""

import re


def readings(text: str) -> str:
    """The pinyin of a text without tones, and its initials: `gaiqitongzhi gqtz`."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - loads slowly, and few pages ask for it

    syllables = re.findall(r"[a-z]+|\d+", " ".join(lazy_pinyin(text)).lower())
    return f"{''.join(syllables)} {''.join(syllable[0] for syllable in syllables)}"
