"""What only a browser shows: scripts that add, and pages that anybody can use."""

from contextlib import contextmanager
from socket import socket
from threading import Thread

import pytest
from waitress import create_server

from qunce.editor.guard.entrance import Entrance
from tests.browser.axe import violations
from tests.chromium import PHONE
from tests.editor.conftest import HANDBOOK, TOKEN, application

SHARE = "shares/first-share"


@contextmanager
def served(config_file):
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    app = application(config_file, entrance=Entrance(frozenset({host}), TOKEN))
    server = create_server(app, listen=host, url_prefix="/edit")
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://{host}/edit/"
    server.close()
    thread.join(5)


@pytest.fixture
def home(site):
    with served(site / "mkdocs.yml") as address:
        yield address


def test_a_moved_share_is_read_back_while_typing_and_its_notice_copied(home, open_context):
    context = open_context(viewport=PHONE)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{home}{SHARE}/")
    page.get_by_role("link", name="改期").click()
    page.get_by_label("新时间").fill("12月13日晚上8点半")
    page.get_by_text("读作 2026年12月13日（周日）20:30").wait_for()
    page.get_by_label("原因").fill("嘉宾出差")
    page.get_by_role("button", name="改期").click()
    page.get_by_role("button", name="复制").first.click()
    page.get_by_role("button", name="已复制").wait_for()
    assert "嘉宾出差" in page.evaluate("navigator.clipboard.readText()")


def test_a_share_is_made_in_two_pages_with_the_keyboard_and_no_scripts(home, open_context):
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{home}new/shares/")
    page.get_by_label("主题").fill("年末盘点")
    page.get_by_label("嘉宾").fill("高扬（示例）")
    page.get_by_label("什么时候").fill("12月20日 20:30")
    page.get_by_label("讲哪几点").fill("一\n二")
    page.get_by_label("主题").press("Enter")
    page.get_by_role("button", name="存下，公布").press("Enter")
    page.get_by_text("存好了").wait_for()
    assert page.url.startswith(f"{home}shares/nian-mo-pan-dian/")


def test_nothing_stands_in_the_way_of_anybody(open_context):
    """Every page of these flows, at the width of a phone, in one visit."""
    page = open_context(viewport={"width": 320, "height": 800}).new_page()
    share, past = "shares/bakery-winter-preorder", "shares/bakery-group-order"
    with served(HANDBOOK) as home:
        for place in (
            *("", "new/shares/?like=latest", "new/summaries/", "import/"),
            *(f"{share}/{step}" for step in ("steps/move/", "notices/", "take-back/")),
            *(f"{past}/{part}" for part in ("summary/", "summary/export/wechat-article/")),
            "series/sunday-share/season/?from=12月20日&count=2&holidays=mark",
        ):
            page.goto(home + place)
            assert is_usable(page), place
        page.goto(f"{home}new/shares/?like=latest")
        page.get_by_label("主题").fill("年末盘点")
        page.get_by_label("嘉宾").fill("赵一（示例）")
        page.get_by_role("button", name="看看样子").click()
        page.get_by_text("会新建人物").wait_for()
        assert is_usable(page)


def is_usable(page):
    assert violations(page) == []
    return page.evaluate("document.documentElement.scrollWidth") <= 320
