import threading

from qunce.mkdocs_plugin.preview.views import Views

SOON = 30.0


def test_a_page_has_another_number_once_it_says_something_else_and_never_an_old_one():
    views = Views()
    first = views.version("a/index.html", b"one")
    assert views.version("a/index.html", b"one") == first
    second = views.version("a/index.html", b"two")
    assert views.version("a/index.html", b"one") > second > first


def test_a_page_that_asks_waits_until_it_is_old():
    views = Views()
    version = views.version("a/index.html", b"one")
    told = views.news("a/index.html", version, -1, 0).told
    answers = []
    asking = threading.Thread(
        target=lambda: answers.append(views.news("a/index.html", version, told, SOON))
    )
    asking.start()
    while views.open_pages() != ["a/index.html"]:
        pass
    views.version("b/index.html", b"other")
    new = views.version("a/index.html", b"two")
    asking.join(SOON)
    assert [answer.version for answer in answers] == [new]


def test_what_is_to_be_mended_is_told_once_to_each_who_asks():
    views = Views()
    version = views.version("a/index.html", b"one")
    views.tell(["a.md:1: 不对"])
    news = views.news("a/index.html", version, 0, 0)
    assert (news.version, news.lines) == (version, ("a.md:1: 不对",))
    assert views.news("a/index.html", version, news.told, 0) == news
    views.tell(["a.md:1: 不对"])
    assert views.news("a/index.html", version, news.told, 0).told == news.told
    views.tell(())
    assert views.news("a/index.html", version, news.told, 0).lines == ()


def test_a_page_of_a_preview_before_is_fetched_again_only_once_it_differs():
    views = Views()
    assert views.news("a/index.html", 7, -1, 0).version == 7
    assert views.version("a/index.html", b"one") > 7
    assert views.news("a/index.html", 7, -1, 0).version > 7
