"""What templates show of other pages is seen, however they ask for it."""

import pytest

from qunce_cache.templates import asked
from tests.cache.building import SmallSite, built_into

BY_NAME = [
    ("{% for file in pages %}{{ file.page.meta.tags }}{% endfor %}", {"tags"}),
    ("{{ page.meta.hide }}{{ page.next_page.meta.icon }}", {"icon"}),
    ("{{ item.meta.icon }}", {"icon"}),
    ("{{ page.meta.hide }}", set()),
]
ALL = [
    "{% for page in nav.pages %}{{ page.meta.tags }}{% endfor %}",
    "{% for title, page in them %}{% endfor %}",
    "{% set page = page.next_page %}",
    "{% macro card(page) %}{% endmacro %}",
    "{{ item.meta['icon'] }}",
    "{{ file['page'].meta.icon }}",
    "{{ pages | map(attribute='page.meta.icon') | join }}",
    "{{ nav.pages | selectattr('meta.icon') | list }}",
]
INSIDE = [
    "{{ page.next_page.content | striptags }}",
    "{% for file in pages %}{{ file.page.toc | length }}{% endfor %}",
    "{{ item.markdown }}",
    "{{ post.content }}",
]


def asked_by(tmp_path, text, name="main.html"):
    (tmp_path / name).write_text(text)
    return asked([str(tmp_path)])


@pytest.mark.parametrize(("text", "names"), BY_NAME)
def test_keys_of_other_pages_are_known_by_name(tmp_path, text, names):
    found = asked_by(tmp_path, text)
    assert found.meta_of_others == names
    assert not found.inside_of_others


@pytest.mark.parametrize("text", ALL)
def test_where_any_key_may_be_asked_for_all_count(tmp_path, text):
    assert asked_by(tmp_path, text).meta_of_others is None


@pytest.mark.parametrize("text", INSIDE)
def test_what_stands_on_other_pages_counts_where_it_is_shown(tmp_path, text):
    assert asked_by(tmp_path, text).inside_of_others


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("main.html", "{{ page.content }}{{ page.toc }}{{ config.mdx_configs.toc.title }}"),
        ("post.html", "{{ post.content }}"),
    ],
)
def test_what_a_page_shows_of_itself_is_no_others(tmp_path, name, text):
    assert not asked_by(tmp_path, text, name).inside_of_others


@pytest.mark.parametrize("shown", ["meta.tags", "content | length"])
def test_a_list_of_pages_is_drawn_again_with_each_of_them(tmp_path, shown):
    site = SmallSite(tmp_path / "site")

    def built(folder, *, cached):
        config = site.config(cached=cached)
        text = f"{{% for file in pages %}}{{{{ file.page.{shown} }}}}{{% endfor %}}"
        (site.folder / "theme/main.html").write_text(text)
        return {
            uri: data
            for uri, data in built_into(site.folder / folder, config).items()
            if uri.endswith(".html")
        }

    built("cached", cached=True)
    site.write("a.md", "---\ntags: [树]\n---\n\n# 甲\n\n别的正文。\n")
    assert built("cached", cached=True) == built("clean", cached=False)


def test_parts_of_a_page_ask_as_well_whatever_they_are_called(tmp_path):
    (tmp_path / "main.html").write_text('{% include "part.txt" %}', encoding="utf-8")
    (tmp_path / "part.txt").write_text("{{ item.meta.author }}{{ build_date_utc }}", "utf-8")
    found = asked([str(tmp_path)])
    assert found.meta_of_others == {"author"}
    assert found.shows_moment


def test_an_editor_may_have_a_template_open(tmp_path):
    (tmp_path / "main.html").write_text("{{ build_date_utc }}", encoding="utf-8")
    (tmp_path / ".#main.html").symlink_to("somebody@nowhere")
    assert asked([str(tmp_path)]).shows_moment
