"""How Chinese is typed by somebody who looks for it by sound."""


def readings(text: str) -> str:
    """The pinyin of a text without tones, and its initials: `gaiqitongzhi gqtz`."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - loads slowly, and few pages ask for it

    syllables = [part for part in lazy_pinyin(text) if part.isalnum()]
    return f"{''.join(syllables)} {''.join(syllable[0] for syllable in syllables)}".lower()
