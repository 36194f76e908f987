"""What a Word file holds besides its words: where links lead, pictures, counts, properties."""

import re
from collections.abc import Iterator
from itertools import count

from docx.image.image import Image

from qunce.rendering.publishing.word_template import Template, packed

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LONGEST = 255
"""Characters of a property, as Word has it."""
UNSAYABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 (§2.2) has no place for."""
SIGNS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
SIGNS_IN_VALUES = SIGNS | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def sayable(text: str) -> str:
    """The text without what XML cannot say."""
    return UNSAYABLE.sub("", text)


def xml_text(text: str) -> str:
    """A sayable text between tags."""
    return text.translate(SIGNS)


class Package:
    """One file while it is written; what is asked for twice stands in it once."""

    def __init__(self, template: Template) -> None:
        self._template = template
        self._relations: dict[str, str] = {}
        """What each leads to → its id."""
        self._pictures: dict[bytes, tuple[str, str]] = {}
        """The bytes of each → its name, and what it is."""
        self._counts: list[str] = []
        taken = template.parts["word/_rels/document.xml.rels"].decode()
        self._ids = (f"rId{n}" for n in count(1) if f'"rId{n}"' not in taken)

    def link(self, url: str) -> str:
        """The id of what leads to an address."""
        target = sayable(url).translate(SIGNS_IN_VALUES)
        return self._related(f'Type="{RELATION}/hyperlink" Target="{target}" TargetMode="External"')

    def picture(self, image: Image) -> str:
        """The id of what leads to a picture."""
        name = f"media/image{len(self._pictures) + 1}.{image.ext}"
        name, _ = self._pictures.setdefault(image.blob, (name, image.content_type))
        return self._related(f'Type="{RELATION}/image" Target="{name}"')

    def count(self, style: str, start: int) -> int:
        """A count of its own for a list: those of one style would count on from one another."""
        number = (
            self._template.parts["word/numbering.xml"].count(b"<w:num ") + len(self._counts) + 1
        )
        self._counts.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{self._template.counts[style]}"/>'
            f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
        return number

    def file(self, body: str, title: str, authors: str) -> bytes:
        """All of it, with its properties."""
        parts = dict(self._template.parts)
        for name, place, words in self._written(body, title, authors):
            parts[name] = parts[name].replace(place.encode(), (words + place).encode(), 1)
        for picture, (name, _) in self._pictures.items():
            parts[f"word/{name}"] = picture
        return packed(parts)

    def _related(self, target: str) -> str:
        if target not in self._relations:
            self._relations[target] = next(self._ids)
        return self._relations[target]

    def _written(self, body: str, title: str, authors: str) -> Iterator[tuple[str, str, str]]:
        """What is added to the template: in which part, before what, and the words."""
        relations = (f'<Relationship Id="{id}" {to}/>' for to, id in self._relations.items())
        types = {(name.rpartition(".")[2], kind) for name, kind in self._pictures.values()}
        defaults = (f'<Default Extension="{ext}" ContentType="{kind}"/>' for ext, kind in types)
        yield "word/document.xml", "<w:sectPr", body
        yield "word/numbering.xml", "</w:numbering>", "".join(self._counts)
        yield "word/_rels/document.xml.rels", "</Relationships>", "".join(relations)
        yield "[Content_Types].xml", '<Default Extension="rels"', "".join(sorted(defaults))
        yield "docProps/core.xml", "</dc:title>", xml_text(sayable(title)[:LONGEST])
        yield "docProps/core.xml", "</dc:creator>", xml_text(sayable(authors)[:LONGEST])
