"""What MkDocs says of an author's links, in Chinese."""

import re

PAGE = r"Doc file '(?P<page>[^']+)' contains an? "
MEANT = r"(?: Did you mean '(?P<meant>[^']+)'\?)?"

MESSAGES = (
    (PAGE + r"link '(?P<link>.+)', but the target.* is not found among documentation files\.", "指向的文件不存在"),
    (PAGE + r"link '(?P<link>.+)', but the doc '.+' does not contain an anchor .+", "指向的小标题不存在"),
    (PAGE + r"link '(?P<link>.+)', but there is no such anchor on this page\.(?P<note>.*)", "指向的小标题不存在"),
    (PAGE + r"unrecognized relative link '(?P<link>.+)', it was left as is\.", "不是链到 .md 文件的"),
    (PAGE + r"absolute link '(?P<link>.+)', it was left as is\.", "以 / 开头，换成从这一页数起的"),
)  # fmt: skip

STRICT = re.compile(r"Aborted with (\d+) warnings in strict mode!")


def in_chinese_words(message: str) -> str:
    """One message of MkDocs; what we have no words for stays as it is, marked as MkDocs' own."""
    for pattern, what in MESSAGES:
        match = re.fullmatch(pattern + MEANT, message)
        if match:
            meant = f"（改成 {match['meant']}）" if match["meant"] else ""
            return f"{match['page']}：链接 {match['link']} {what}{meant}"
    strict = STRICT.fullmatch(message)
    return f"先改好上面 {strict[1]} 处，旧站点没有动" if strict else f"MkDocs：{message}"
