"""Where and how the index is read."""

from tests.search.engine.asking import Engine

QUERIES = [
    "快速排序",
    "速排",
    "jiangshiqun",
    "kspx",
    "割",
    "殭屍群診斷",
    "有人发广告怎么处理",
    "没有的词呀",
]


def test_nothing_of_the_index_is_read_before_it_is_wanted(page, origin):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(origin)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "qunce-search" in url and url.endswith("js")] == [
        f"{origin}assets/qunce-search/loader.js"
    ]
    assert [url for url in asked if "search_index" in url or "worker" in url] == []


def test_the_index_is_read_by_scripts_of_the_site_alone(page, origin):
    asked = []
    page.goto(origin)
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 - takes no builtin
    Engine(page).ask("群规怎么写")
    of_index = [request for request in asked if request.url.split("?")[0].endswith(".js")]
    assert {request.resource_type for request in of_index} == {"script"}
    assert {request.resource_type for request in asked} & {"fetch", "xhr", "websocket"} == set()
    assert [request.url for request in asked if not request.url.startswith(origin)] == []


def test_a_file_is_read_once(page, origin):
    asked = []
    page.goto(origin)
    page.on("request", lambda request: asked.append(request.url))
    engine = Engine(page)
    engine.ask("快速排序")
    engine.ask("快速排序")
    assert sorted(set(asked)) == sorted(asked)


ASKED_FOR = """async text => {
  await qunceSearch.start();
  const { postings } = qunceSearch;
  const asked = new Set();
  qunceSearch.postings = (index, terms) => {
    terms.forEach(term => asked.add(term));
    return postings(index, terms);
  };
  await qunceSearch.engine.search(text);
  return [...asked];
}"""


def test_a_whole_title_costs_no_more_than_four_terms(own_engine):
    assert len(own_engine.page.evaluate(ASKED_FOR, "用 Go 写群机器人")) == 4
    assert own_engine.first("用 Go 写群机器人") == "用 Go 写群机器人"


def test_the_rest_of_the_variants_is_read_for_a_query_that_has_some(page, origin):
    asked = []
    page.goto(origin)
    page.on("request", lambda request: asked.append(request.url.split("?")[0]))
    engine = Engine(page)
    engine.ask("群规")
    assert f"{origin}assets/qunce-search/variants.js" not in asked
    engine.ask("殭屍群診斷")
    assert f"{origin}assets/qunce-search/variants.js" in asked


def test_a_site_on_a_disk_without_network_answers_alike(open_context, engine, site):
    page = open_context(offline=True).new_page()
    page.goto((site / "index.html").as_uri())
    from_disk = Engine(page)
    for query in QUERIES:
        assert from_disk.titles(query) == engine.titles(query), query


def test_on_a_disk_addresses_name_the_file(open_context, site):
    page = open_context(offline=True).new_page()
    page.goto((site / "kmp" / "index.html").as_uri())
    found = Engine(page).ask("快速排序")["results"][0]
    assert found["url"] == (site / "quick-sort" / "index.html").as_uri()
    assert found["sections"][0]["url"].startswith(found["url"] + "#")


def test_an_index_can_be_named(page, origin):
    page.goto(f"{origin}kmp/")
    opened = "base => qunceSearch.start().then(() => qunceSearch.engine.open(base))"
    assert page.evaluate(opened, origin)["pages"]
