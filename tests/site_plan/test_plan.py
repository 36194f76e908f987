from dataclasses import replace

from qunce.model.page import Page
from qunce.model.share import ShareStatus
from qunce.site_plan.frame.planned import Audience
from qunce.site_plan.plan import plan_site
from tests.builders import AS_OF, make_item, make_library, make_series, make_share, make_summary


def planned(library, audience=Audience.PUBLIC):
    plan = plan_site(library, as_of=AS_OF, audience=audience)
    return {file.uri: file for file in plan.files}


def make_page(uri: str, title: str | None = None, body: str = "正文。\n") -> Page:
    return Page(f"content/{uri}", uri, title, "", (), body)


def test_a_hand_written_page_passes_through():
    page = make_page("about.md", body="# 关于\n")
    file = planned(make_library(pages=(page,)))["about.md"]
    assert file.content == '---\nqunce_page: "page/about"\n---\n\n# 关于\n'
    assert file.edit == "content/about.md"


def test_a_hand_written_page_with_things_to_tick_off_is_a_checklist_to_the_search():
    page = replace(make_page("roles/host.md", body="- [ ] 试麦\n"), items=(make_item(),))
    assert planned(make_library(pages=(page,)))["roles/host.md"].content == (
        '---\nqunce_page: "page/roles/host"\nsearch: {"kind": "清单"}\n---\n\n- [ ] 试麦\n'
    )


def test_a_page_that_speaks_to_the_search_itself_is_not_spoken_for():
    page = make_page("roles/host.md")
    page = replace(page, items=(make_item(),), front_matter="search: {exclude: true}")
    assert "清单" not in (planned(make_library(pages=(page,)))["roles/host.md"].content or "")


def test_a_poster_stays_off_a_site_its_share_is_not_on():
    idea = make_share("idea", status=ShareStatus.IDEA, slot=None, body="![海报](poster.png)")
    assets = {
        "content/shares/idea/poster.png": "shares/idea/poster.png",
        "content/assets/logo.svg": "assets/logo.svg",
    }
    library = make_library(idea, assets=assets)
    assert "shares/idea/poster.png" not in planned(library)
    assert planned(library)["assets/logo.svg"].source == "content/assets/logo.svg"
    assert "shares/idea/poster.png" in planned(library, Audience.INTERNAL)


def test_files_are_sorted_and_named_once():
    uris = [
        file.uri
        for file in plan_site(
            make_library(make_share()), as_of=AS_OF, audience=Audience.PUBLIC
        ).files
    ]
    assert uris == sorted(set(uris))


def test_a_plan_depends_on_nothing_but_its_arguments():
    def plan():
        library = make_library(make_share(series="sunday-share"), make_series(), make_summary())
        made = plan_site(library, as_of=AS_OF, audience=Audience.INTERNAL)
        return made.nav, [(file.uri, file.edit, file.content) for file in made.files]

    assert plan() == plan()
