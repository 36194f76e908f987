"""Code at the very beginning of a text stays code on its page."""

from tests.sites.building import built, page, tiny_project

CODE = "    <script>x()</script>\n"
FILES = {
    "shares/florist": "content/shares/florist/index.md",
    "shares/florist/summary": "content/shares/florist/summary.md",
    "people/lin-xia": "content/people/lin-xia.md",
    "groups/florist-a": "content/groups/florist-a.md",
    "series/sunday-share": "content/series/sunday-share.md",
    "snippets/share-notice": "content/snippets/share-notice.md",
}


def test_an_indented_first_line_is_code(tmp_path):
    project = tiny_project(tmp_path)
    for path in FILES.values():
        file = project / path
        head, front_matter, body = file.read_text("utf-8").split("---\n", 2)
        fences = body[body.index("```") :] if "snippets" in path else ""
        file.write_text(f"{head}---\n{front_matter}---\n\n{CODE}\n{fences}", encoding="utf-8")
    site = built(project)
    for url in FILES:
        html = page(site, url)
        assert "&lt;script&gt;x()" in html, url
        assert "<script>x()" not in html, url
