"""The kinds of record an id can name."""

from enum import Enum


class RecordKind(Enum):
    """What it is called, and where its file goes."""

    SHARE = ("分享", "content/shares/{id}/index.md")
    PERSON = ("人物", "content/people/{id}.md")
    GROUP = ("群", "content/groups/{id}.md")
    SERIES = ("系列", "content/series/{id}.md")
    SNIPPET = ("文案", "content/snippets/{id}.md")
    PLAYBOOK = ("手册", "playbooks/<分类>/{id}.md")

    def __init__(self, title: str, pattern: str) -> None:
        self.title = title
        self.pattern = pattern

    def path_of(self, id: str) -> str:
        """Where the record of this id is expected, as told to an author."""
        return self.pattern.format(id=id)
