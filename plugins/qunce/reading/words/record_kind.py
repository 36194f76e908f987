"""The kinds of record an id can name."""

from enum import Enum


class RecordKind(Enum):
    """What it is called, where its file goes, and an id of it."""

    SHARE = ("分享", "content/shares/{id}/index.md", "florist-regulars")
    PERSON = ("人物", "content/people/{id}.md", "lin-xia")
    GROUP = ("群", "content/groups/{id}.md", "florist-a")
    SERIES = ("系列", "content/series/{id}.md", "sunday-share")
    SNIPPET = ("文案", "content/snippets/{id}.md", "share-notice")
    PLAYBOOK = ("手册", "playbooks/<分类>/{id}.md", "guest-share")

    def __init__(self, title: str, pattern: str, example: str) -> None:
        self.title = title
        self.pattern = pattern
        self.example = example

    def path_of(self, id: str) -> str:
        """Where the record of this id is expected, as told to an author."""
        return self.pattern.format(id=id)
