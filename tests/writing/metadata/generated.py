"""Record files as people and programs write them: every style, every kind of line end."""

from hypothesis import strategies as st

from qunce.model.kinds.names import RecordKind
from qunce.model.kinds.registry import KINDS

KEYS = KINDS[RecordKind.SHARE].keys
NAMES = (*(key.name for key in KEYS[:8]), "groups", "tags", "wanted", "consent", "links", "own-key")

awkward = st.sampled_from(
    [
        *("", "yes", "no", "~", "012", "2026-12-06 20:30", "20:30", "3.10", "- x", "? x", "a: b"),
        *("a:", ":a", "x #y", "#x", "[x]", "{x", "x, y", "甲，乙", "“甲”", "it's", '"x"', "a\\b"),
        *("@x", "`x", "%x", "&x", "*x", "!x", "|", ">", "---", "...", " x", "x ", "\u3000x", "\t"),
        *(
            "a\tb",
            "a\nb",
            "a\n\nb\n",
            "\na",
            "a\n",
            " a\nb",
            "a\n b\n\n",
            "a \nb",
            "\n",
            "👩\u200d👧",
        ),
        *(
            "\u200bx",
            "\u202eabc",
            "\ufeffx",
            "x\u2028y",
            "\x07",
            "x\x85y",
            "a\r\nb",
            "花店: 「甲」",
        ),
        *("https://example.com/a?b=c#d", "-", "?", "x" * 2000, "<<", "=", "a: |", "key: >-"),
    ]
)
texts = awkward | st.text(st.characters(codec="utf-8"), max_size=12)
words = st.sampled_from(["花店", "lin-xia", "20:30", "a b", "yes", "12"])


def maps(values: st.SearchStrategy) -> st.SearchStrategy:
    """Maps with a few keys, plain and not."""
    names = st.sampled_from(["record", "topic", "votes", "称呼", "a b", "x:y"])
    return st.dictionaries(names, values, max_size=3)


new_values = st.one_of(
    texts,
    st.booleans(),
    st.lists(texts, max_size=4),
    maps(texts | st.booleans()),
    st.lists(maps(texts), max_size=3),
    maps(maps(texts) | st.lists(texts, max_size=2)),
)
comments = st.sampled_from(["", "", "", " # 注", "   # a: b"])
gaps = st.sampled_from(["", "", "", "\n", "# 说明: 一\n", "# x\n\n", "  # 缩进的\n"])


@st.composite
def written_values(draw) -> str:
    """What stands behind a key, in some style."""
    a, b = draw(words), draw(words.filter(lambda word: word != ""))
    note, inner = draw(comments), draw(st.sampled_from(["", "  # 里面\n", "\n"]))
    return draw(
        st.sampled_from(
            [
                f" {a}{note}\n",
                f" '{a}'{note}\n",
                f' "{a}\\n"{note}\n',
                f"   {a}\n    {b}\n",
                f"\n  {a}{note}\n",
                f"{note}\n",
                f" |{note}\n  {a}\n\n   {b}\n",
                f" |+\n    {a}\n\n",
                f" >-{note}\n  {a}\n  {b}\n\n  {a}\n",
                f" []{note}\n",
                f" [{a},{b} ,  '{a}']{note}\n",
                f" [\n  {a},{note}\n  {b}{note}\n  ]\n",
                f" [ {a},\n    {b}, ]{note}\n",
                f"{note}\n{inner}  - {a}{note}\n{inner}  - '{b}'\n",
                f"\n- {a}{note}\n-   {b}\n",
                f"\n  -\n    {a}\n  - |\n    {b}\n",
                f" {{record: {a}, topic: '{b}'}}{note}\n",
                f" {{record: {a},{note}\n   votes: , topic}}\n",
                f"{note}\n  record: {a}{note}\n{inner}  votes:\n  称呼: '{b}'\n",
                f"\n  - {{topic: {a}, votes: {b}}}{note}\n  - {{topic: {b}}}\n",
                f"\n  - topic: {a}{note}\n    votes: {b}\n{inner}  - votes: {a}\n    topic: |-\n      {b}\n",
                f"\n    -   topic: {a}\n        votes: [{a}, {b}]\n",
                f"\n  称呼:{note}\n    topic: {a}\n{inner}    record: [{b}]\n  a b: {{topic: {b}}}\n",
                f"\n  - - {a}\n    - {b}\n  - []\n",
            ]
        )
    )


@st.composite
def record_files(draw) -> str:
    """A whole file, whose metadata can be read."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True))
    entries = "".join(f"{draw(gaps)}{name}:{draw(written_values())}" for name in names)
    body = draw(st.sampled_from(["", "\n正文。\n", "\n\n- 一\n\n  二\n---\nx: y\n\n", "正文\n"]))
    text = f"---\n{entries}{draw(gaps)}---\n{body}"
    if draw(st.booleans()):
        text = text.removesuffix("\n")
    ends = draw(st.sampled_from([["\n"], ["\r\n"], ["\n", "\r\n"], ["\r"], ["\r\n", "\n", "\r"]]))
    lines = text.split("\n")
    ended = [line + ends[n % len(ends)] for n, line in enumerate(lines[:-1])]
    return draw(st.sampled_from(["", "", "\ufeff"])) + "".join([*ended, lines[-1]])


@st.composite
def near(draw, said) -> object:
    """A value like this one, with something in it changed, taken out or added."""
    if isinstance(said, str) or draw(st.integers(0, 9)) == 0:
        return draw(new_values)
    if isinstance(said, dict):
        kept = {name: one for name, one in said.items() if draw(st.integers(0, 3))}
        changed = {
            n: draw(near(one)) if not draw(st.integers(0, 2)) else one for n, one in kept.items()
        }
        return changed | draw(maps(texts)) if not draw(st.integers(0, 2)) else changed
    items = [draw(near(one)) if not draw(st.integers(0, 3)) else one for one in said]
    items = [one for one in items if draw(st.integers(0, 4))]
    place = draw(st.integers(0, len(items)))
    added = draw(st.lists(texts | maps(texts), max_size=2))
    return [*items[:place], *added, *items[place:]]
