"""What the compliance rules find in the texts of a folder, rule by rule, to judge them by.

    python tools/compliance_finds.py FOLDER …

Each find stands in its context, with its file and line; what authors let pass is shown too.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from qunce.model.compliance import ComplianceRule, Find
from qunce.reading.records.compliance import read_compliance
from qunce.rules.wording.compliance import Scanner

AROUND = 18
"""Characters shown on either side of a find."""
TEXTS = {".md", ".txt"}


def texts_below(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every text of a folder, or the one file that is named."""
    files = [folder] if folder.is_file() else sorted(folder.rglob("*"))
    for file in files:
        if file.suffix in TEXTS:
            yield file, file.read_text(encoding="utf-8", errors="replace")


def in_context(file: Path, text: str, find: Find) -> str:
    """`file:line  before【words】after` on one line."""
    line = text.count("\n", 0, find.start) + 1
    before, after = text[max(0, find.start - AROUND) : find.start], text[find.end :][:AROUND]
    around = f"{before}【{text[find.start : find.end]}】{after}".replace("\n", "⏎")
    return f"{file}:{line}  {around}"


def main(folders: list[str]) -> int:
    """Print the finds by rule, and how many there are in how much text."""
    if not folders:
        print(__doc__)
        return 2
    rules, _ = read_compliance()
    scanner = Scanner(rules)
    found: defaultdict[ComplianceRule, list[str]] = defaultdict(list)
    files = characters = 0
    for folder in folders:
        for file, text in texts_below(Path(folder)):
            files, characters = files + 1, characters + len(text)
            for find in scanner.finds(text):
                found[find.rule].append(in_context(file, text, find))
    for rule in rules:
        if found[rule]:
            print(f"\n{rule.code}（{rule.title}，{rule.severity}）：{len(found[rule])}")
            print("\n".join(f"  {one}" for one in found[rule]))
    total = sum(map(len, found.values()))
    print(f"\n{files} 个文件，{characters} 字，{total} 处")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
