"""The editor under somebody's hands: input methods, keys, stopped servers, two tabs, all widths.

Each test works on records of its own in one project, and looks at much on the way.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import colour_violations, violations
from tests.browser.editing import SUMMARY, Pinyin, desk_of
from tests.cli.running import run

NARROW = {"width": 320, "height": 800}
WIDE = {"width": 1280, "height": 900}
SHARE, SNIPPET = "shares/first-share", "snippets/share-notice"
PAGES = (
    *("", "shares/", "find?q=huadian", "new/people/", "new/shares/", "new/playbooks/"),
    *(f"{SHARE}/", f"{SHARE}/text/", f"{SHARE}/steps/move/", "summaries/first-share/"),
    *(f"{SNIPPET}/", "people/demo-host/", "groups/demo-group/", "series/monthly-share/"),
    *("playbooks/guest-share/", "publish/", "no-such-page/"),
)
SMALL_TARGETS = """() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
  .filter(one => one.type !== "hidden" && one.checkVisibility() && !one.matches(".qe-skip"))
  .filter(one => !(one.matches("a") && getComputedStyle(one).display === "inline"))
  .map(one => one.matches("[type=checkbox], [type=radio]") ? one.closest("label") ?? one : one)
  .filter(one => one.getBoundingClientRect().height < 43.5)
  .map(one => `${Math.round(one.getBoundingClientRect().height)}px: ${one.outerHTML}`)"""
SMALL_LETTERS = """() => [...document.querySelectorAll("input, select, textarea")]
  .filter(one => one.checkVisibility() && parseFloat(getComputedStyle(one).fontSize) < 16)
  .map(one => one.outerHTML)"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    root = tmp_path_factory.mktemp("editor") / "社群"
    assert run("init", str(root)).exit_code == 0
    (root / "content/shares/first-share/summary.md").write_text(SUMMARY, "utf-8")
    people = root / "content/people"
    for id, title in {
        "tab": "两页（示例）",
        "words": "留字（示例）",
        "plain": "朴素（示例）",
    }.items():
        text = f"---\ntitle: {title}\nrole: 店主\nbio: 开店的。\n---\n"
        (people / f"{id}.md").write_text(text, "utf-8")
    with desk_of(root) as desk:
        yield desk


def test_every_page_is_usable_by_anybody(desk, open_context):
    page = open_context(viewport=NARROW).new_page()
    faults = {place: found for place in PAGES if (found := faults_of(page, desk.home + place))}
    assert faults == {}


def faults_of(page, address):
    """What keeps somebody from using a page: narrow and wide, light and dark, all folds open."""
    page.set_viewport_size(NARROW)
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(one => (one.open = true))")
    found = [*page.evaluate(SMALL_TARGETS), *page.evaluate(SMALL_LETTERS), *violations(page)]
    if page.evaluate("document.documentElement.scrollWidth") > 320:
        found.append("scrolls sideways")
    page.set_viewport_size(WIDE)
    found.extend(violations(page))
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "slate")
    found.extend(colour_violations(page))
    page.emulate_media(color_scheme="light")
    return found


def test_no_letter_is_lost_or_checked_while_pinyin_is_composed(desk, open_context):
    page = open_context().new_page()
    asked, composing = [], []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{desk.home}{SHARE}/")
    page.frame_locator("[data-preview] iframe").locator("h1").wait_for()
    pinyin = Pinyin(page)

    title = page.locator("#f-title")
    title.press("Home")
    before = title.input_value()
    title.press("a")
    asked.clear()
    pinyin.under_way("jinwan", pause=800)
    pinyin.press_enter()
    assert not {"check", "preview"} & set(asked)
    assert page.url.endswith(f"{SHARE}/")
    pinyin.chosen("今晚")
    with page.expect_response("**/check"):
        pass
    assert title.input_value() == f"a今晚{before}"

    body = page.locator("#body")
    text = body.input_value()
    body.press("Control+End")
    words = [("xianwen", "先问"), ("zaijin", "再进"), ("qun", "群"), ("buji", "不急")] * 5
    for number, (letters, chosen) in enumerate(words):
        pinyin.under_way(letters, pause=150 if number % 3 else 0)
        composing.append(len(asked))
        pinyin.chosen(chosen)
    assert body.input_value() == text + "".join(chosen for _, chosen in words)
    preview = page.frame_locator("[data-preview] iframe")
    expect(preview.locator("body")).to_contain_text("先问再进群不急先问")
    assert body.input_value() == text + "".join(chosen for _, chosen in words)


def test_an_enter_of_the_input_method_chooses_nothing(desk, open_context):
    page = open_context(viewport={"width": 390, "height": 844}).new_page()
    pinyin = Pinyin(page)
    page.goto(f"{desk.home}{SHARE}/")
    picker = page.get_by_role("combobox", name="嘉宾")
    picker.focus()
    chosen = page.locator("[data-key=speakers] :checked")
    pinyin.under_way("liuzi")
    pinyin.press_enter()
    assert chosen.count() == 1
    pinyin.chosen("留字")
    expect(page.locator("[data-key=speakers] [role=option]")).to_contain_text(["留字", "新建"])
    picker.press("Enter")
    expect(chosen).to_have_count(2)

    page.goto(f"{desk.home}{SNIPPET}/")
    body = page.locator("#body")
    body.fill("```群消息\n\n```\n")
    body.press("Control+Home")
    body.press("ArrowDown")
    page.keyboard.type("{{")
    options = page.get_by_role("listbox", name="能用的占位词").get_by_role("option")
    expect(options.first).to_be_visible()
    pinyin.under_way("jiabin")
    pinyin.press_enter()
    assert body.input_value() == "```群消息\n{{jiabin\n```\n"
    pinyin.chosen("嘉宾")
    expect(options).to_contain_text(["嘉宾", "嘉宾介绍"])
    body.press("ArrowDown")
    body.press("Enter")
    assert body.input_value() == "```群消息\n{{嘉宾介绍}}\n```\n"
    body.press("Control+z")
    assert body.input_value() == "```群消息\n{{嘉宾\n```\n"


def test_words_stay_when_the_editor_stops_and_are_put_back(desk, open_context):
    context = open_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{desk.home}{SHARE}/")
    page.locator("[data-key=title] input:not([type=hidden])").fill("留下来的题目")
    page.get_by_role("combobox", name="嘉宾").fill("留字")
    page.keyboard.press("Enter")
    page.locator("details > summary", has_text="更多").click()
    page.locator("[data-key=stage]").get_by_role("radio").first.check()
    page.locator("[data-key='consent.record']").get_by_role("radio").first.check()
    page.locator("#f-host").select_option("words")
    page.locator("#body").fill("写到一半\n的正文")
    typed = page.evaluate(FORM)
    context.set_offline(True)
    page.locator("[data-save]").click()
    page.get_by_role("button", name="复制全部字").click()
    page.get_by_role("button", name="复制好了").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "主题：留下来的题目" in copied
    assert "写到一半\n的正文" in copied

    context.set_offline(False)
    desk.start_again("another-token")
    page.locator("#body").press("x")
    page.locator("#body").press("Backspace")
    page.get_by_text("编辑器重新开过").first.wait_for()
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    assert page.evaluate(FORM) != typed
    page.get_by_role("button", name="放回来").click()
    assert page.evaluate(FORM) == typed
    page.locator("#body").press("Control+End")
    page.get_by_text("没存").first.wait_for()

    page.goto(f"{desk.home}people/words/text/")
    text = page.get_by_label("整个文件")
    text.fill(text.input_value() + "再写一句\n")
    context.set_offline(True)
    page.get_by_role("button", name="存下").click()
    page.get_by_role("alert").get_by_text("编辑器停了").wait_for()
    context.set_offline(False)
    desk.start_again("a-third-token")
    page.get_by_role("button", name="存下").click()
    page.get_by_role("alert").get_by_text("重新开过").wait_for()
    page.reload()
    page.get_by_role("button", name="放回来").click()
    page.get_by_role("button", name="存下").click()
    page.get_by_text("存好了").wait_for()
    assert desk.file("people/words.md").read_text("utf-8").endswith("再写一句\n")
    page.goto(f"{desk.home}people/words/text/")
    assert page.get_by_role("button", name="放回来").count() == 0


FORM = """() => JSON.stringify([...new FormData(document.querySelector("form[data-record]"))]
  .filter(([name]) => !["token", "stamp", "asked"].includes(name)))"""


def test_of_two_tabs_the_second_sees_what_the_first_has_saved(desk, open_context):
    context = open_context()
    first, second = context.new_page(), context.new_page()
    for page in (first, second):
        page.goto(f"{desk.home}people/tab/")
    first.locator("#f-title").fill("先存的名字（示例）")
    first.locator("#f-bio").fill("先存的介绍。")
    first.locator("[data-save]").click()
    first.get_by_text("存好了").wait_for()

    second.locator("#f-bio").fill("后写的介绍。")
    second.locator("[data-save]").click()
    second.get_by_role("alert").get_by_text("别处也改过").wait_for()
    assert violations(second) == []
    second.get_by_text("文件里现在是：先存的介绍。").wait_for()
    assert second.locator("#f-bio").input_value() == "后写的介绍。"
    assert second.locator("#f-title").input_value() == "先存的名字（示例）"
    second.locator("[data-save]").click()
    second.get_by_text("存好了").wait_for()
    text = desk.file("people/tab.md").read_text("utf-8")
    assert "先存的名字（示例）" in text
    assert "后写的介绍。" in text


def test_guests_are_chosen_made_and_taken_out_by_keys_alone(desk, open_context):
    page = open_context().new_page()
    page.goto(f"{desk.home}{SHARE}/")
    picker = page.get_by_role("combobox", name="嘉宾")
    options = page.locator("[data-key=speakers] [role=option]")
    chosen = page.locator("[data-key=speakers] :checked")
    picker.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    picker.press("Escape")
    expect(options.first).to_be_hidden()
    page.keyboard.type("zhushi")
    expect(options).to_have_count(1)
    page.keyboard.type("x")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("新来的（示例）")
    expect(options).to_have_text(["新建“新来的（示例）”"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(chosen).to_have_count(2)
    assert any("新来的" in one.read_text("utf-8") for one in desk.file("people").iterdir())
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(chosen).to_have_count(1)
    expect(picker).to_be_focused()


def test_each_tool_of_the_body_does_one_thing_that_undo_takes_back(desk, open_context):
    page = open_context().new_page()
    page.goto(f"{desk.home}playbooks/guest-share/")
    body = page.locator("#body")
    tools = page.get_by_role("toolbar", name="正文的工具")

    def after(press, text="一句话"):
        body.fill(text)
        body.press("Control+a")
        press()
        made = body.input_value()
        page.keyboard.press("Control+z")
        assert body.input_value() == text
        return made

    def button(name):
        return tools.get_by_role("button", name=name, exact=True).click

    assert after(button("小标题")) == "## 一句话"
    assert after(button("列表"), "一\n二") == "- 一\n- 二"
    assert after(button("引用")) == "> 一句话"
    assert after(button("加粗")) == "**一句话**"
    assert after(button("链接")) == "[一句话](https://)"
    assert after(button("表格"), "") == "| 情况 | 马上做 |\n|---|---|\n|  |  |"
    block = tools.get_by_label("放一块")
    assert after(lambda: block.select_option(index=1), "").startswith("/// ")

    body.fill("前面")
    body.press("Control+End")
    button("清单项")()
    dialog = page.get_by_role("dialog", name="清单项")
    dialog.get_by_label("做什么").fill("发预告")
    dialog.get_by_label("什么时候").select_option(label="开讲前")
    dialog.get_by_label("多少").fill("2")
    assert violations(page) == []
    dialog.get_by_role("button", name="放进正文").click()
    expect(body).to_have_value("前面\n\n- [ ] 发预告 {#fa-yu-gao at=T-2d}\n")

    body.fill("前面")
    body.press("Control+End")
    body.evaluate(PASTE, WORD)
    expect(body).to_have_value("前面\n\n### 标题\n\n- **一**\n- 二")
    page.keyboard.press("Control+z")
    expect(body).to_have_value("前面")
    body.evaluate(DROP)
    expect(body).to_have_value("前面\n\n![写上图里是什么](guest-share-1.png)")
    assert (desk.root / "playbooks/share/guest-share-1.png").exists()
    page.get_by_text("先问过本人").first.wait_for()


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<h2 style="mso-outline-level:2">标题<o:p></o:p></h2><ul><li><b>一</b></li><li>二</li></ul>
<!--EndFragment--></body></html>"""
PASTE = """(area, html) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", "标题");
  area.focus();
  const options = {clipboardData, bubbles: true, cancelable: true};
  area.dispatchEvent(new ClipboardEvent("paste", options));
}"""
DROP = """async area => {
  const canvas = new OffscreenCanvas(40, 30);
  canvas.getContext("2d").fillRect(0, 0, 20, 30);
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([await canvas.convertToBlob()], "照片.png", {type: "image/png"}));
  area.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
}"""


def test_a_record_is_saved_without_scripts(desk, open_context):
    page = open_context(java_script_enabled=False, viewport=NARROW).new_page()
    page.goto(f"{desk.home}people/plain/")
    assert page.get_by_role("tab").count() == 0
    page.locator("#f-bio").fill("没有脚本也存得下。")
    page.locator("#f-bio").press("Enter")
    page.get_by_text("存好了").wait_for()
    assert "没有脚本也存得下。" in desk.file("people/plain.md").read_text("utf-8")
