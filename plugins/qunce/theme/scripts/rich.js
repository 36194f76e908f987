/* Copying an article with its styles: as HTML for editors that read it, as text for all others. */
(function () {
  "use strict";
  const { qunce } = window;
  const PATIENCE = 1000;

  qunce.enhance("rich", "[data-rich]", (button) => {
    const box = button.closest("[data-copybox]");
    const article = JSON.parse(box.querySelector("[data-article]").textContent);
    const status = box.querySelector("[data-status]");

    button.addEventListener("click", async () => {
      // The command first: the other way has a browser read the HTML under the policy of this page,
      // which keeps the styles but complains of each.
      const copied = copiedByCommand(article) || (await copiedByClipboard(article));
      const selected = !copied && selectPreview(box);
      qunce.say(button, copied ? "已复制" : "没能复制", copied && "ok");
      button.dataset.timer = setTimeout(() => qunce.say(button), 2500);
      status.textContent = copied
        ? "已复制。到公众号后台新建图文，点进正文粘贴。"
        : `没能自动复制。${selected ? "预览里的字已选中，复制它也带样式。" : "换电脑上的浏览器打开这一页再试。"}`;
    });
  });

  async function copiedByClipboard({ html, text }) {
    if (!window.ClipboardItem || !navigator.clipboard?.write) return false;
    const part = (type, words) => new Blob([words], { type });
    const item = new ClipboardItem({ "text/html": part("text/html", html), "text/plain": part("text/plain", text) });
    // Some apps' browsers never answer.
    const late = new Promise((_, refuse) => setTimeout(refuse, PATIENCE));
    return Promise.race([navigator.clipboard.write([item]), late]).then(() => true, () => false);
  }

  // What is selected is only a reason to copy: what is copied the event brings. So no style has to
  // stand in the page, whose policy would refuse it.
  function copiedByCommand({ html, text }) {
    let isTaken = false;
    const hand = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData.setData("text/html", html);
      event.clipboardData.setData("text/plain", text);
      isTaken = true;
    };
    const field = document.createElement("span");
    field.textContent = "正文";
    field.style.cssText = "position:fixed;top:0;opacity:0;user-select:text";
    document.body.append(field);
    getSelection().selectAllChildren(field);
    document.addEventListener("copy", hand, true);
    try {
      return document.execCommand("copy") && isTaken;
    } catch {
      return false;
    } finally {
      document.removeEventListener("copy", hand, true);
      getSelection().removeAllRanges();
      field.remove();
    }
  }

  function selectPreview(box) {
    const frame = box.querySelector("iframe");
    const body = frame?.contentDocument?.querySelector("main");
    if (!body) return false;
    frame.closest("details").open = true;
    frame.contentWindow.getSelection().selectAllChildren(body);
    frame.focus();
    return true;
  }
})();
