"""Words and fonts for posters, and the words of one that is as full as can be."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from qunce.press.faces import Faces, find_faces
from qunce.rendering.poster.words import PosterWords, Speaker

URL = "https://qunce.example/shares/florist/"
SIXTY = (
    "社群运营里最难的不是把人拉进来，而是让第一批老顾客在三个月以后还愿意说话、"
    "愿意帮忙、愿意把朋友带来的那些小事：一家花店怎样做"
)
LONG_PLACE = "杭州市西湖区文三路 478 号华星时代广场 A 座 12 楼 1208 会议室（进门左手边电梯）"


@cache
def faces() -> Faces:
    return find_faces(Path.cwd(), "")


def make_words(**changes) -> PosterWords:
    words = PosterWords(
        series="周日分享 第 12 期",
        title="花店怎样把老顾客变成社群",
        day="12月6日",
        weekday="周日",
        hours="20:30–22:00",
        zone="",
        speakers=(Speaker("林夏（示例）", "街角花店（示例），社区花店店主"),),
        more_speakers="",
        host="周屿（示例）",
        groups="花艺一群（示例）、花艺二群（示例）",
        place="",
        way_in="在微信群里，看文字",
        call="扫码报名",
        url=URL,
        site="群策",
    )
    return replace(words, **changes)


FULL = make_words(
    title=SIXTY,
    zone="（America/Argentina/Buenos_Aires 时间）",
    hours="20:30–次日01:00",
    day="2027年12月26日",
    speakers=(
        Speaker("林夏（示例）", "街角花店（示例），社区花店店主"),
        Speaker("张小明（示例）", "一家名字特别长的连锁烘焙品牌的华东大区社群运营总监"),
        Speaker("Christopher Wellington-Smith", "Head of Community"),
    ),
    more_speakers=" 等 5 位",
    groups="、".join(f"花艺{number}群（示例）" for number in "一二三四五六七八九十"),
    place=LONG_PLACE,
    url=f"https://qunce.example/{'a-long-folder/' * 10}shares/florist/",
    site="一个名字写得非常非常长、长到一行放不下的社群知识库站点",
)
"""Everything at once, and all of it long."""

EMPTY = make_words(series="", title="问", hours="", speakers=(), host="", groups="")

HOSTILE = {
    "one word": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "only punctuation": "，。！？" * 20,
    "no place to break": "《「『（" * 20,
    "longer than any sheet": "社群" * 2000,
    "markup": "\"'><script>alert(1)</script> ``` # {{主题}} /// [x](y) *z* \\ &amp;",
    "spaces": " a" * 60,
    "other scripts": "שלום עולם مرحبا สวัสดี नमस्ते",
}
