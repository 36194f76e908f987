"""What a card with one takeaway says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuoteWords:
    """Every word of it, of characters that can be drawn; empty where nothing is known."""

    sentence: str
    speaker: str
    series: str
    """`周日分享 第 2 期`"""
    day: str
    url: str
    """Where its code leads."""
    site: str

    @property
    def in_one_sentence(self) -> str:
        """The card for those who do not see it."""
        known = "，".join(filter(None, (self.speaker, self.series, self.day)))
        whose = f"{known}。" if known else ""
        return f"{self.sentence.rstrip('。')}。{whose}右下角是这篇总结的二维码。"
