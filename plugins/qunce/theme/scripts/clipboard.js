/* Copying by whichever way the browser allows, and saying on the button how it went. */
(function () {
  "use strict";
  const { qunce } = window;
  const AFTERWARDS = 2500;

  /** Copies `text` or else selects `shown`; resolves to whether it was copied.
      To be called in the click handler itself: later the browser allows neither way. */
  qunce.copy = async (button, text, shown) => {
    const copied = navigator.clipboard
      ? Promise.race([
          navigator.clipboard.writeText(text),
          // Some apps' browsers never answer.
          new Promise((_, refuse) => setTimeout(refuse, 1000)),
        ]).then(() => true, () => copiedByCommand(text))
      : copiedByCommand(text);
    const success = await copied;
    if (!success) {
      qunce.reveal(shown);
      getSelection().selectAllChildren(shown);
    }
    qunce.say(button, success ? "已复制" : "已选中，长按复制", success && "ok");
    button.dataset.timer = setTimeout(() => qunce.say(button), AFTERWARDS);
    if (success) button.dispatchEvent(new Event("qunce:copied", { bubbles: true }));
    return success;
  };

  /** Writes on a button; without words, what it said at first. */
  qunce.say = (button, words, state) => {
    const data = button.dataset;
    clearTimeout(data.timer);
    delete data.timer;
    data.label ||= button.textContent;
    data.name ||= button.getAttribute("aria-label") || "";
    button.textContent = words || data.label;
    button.classList.toggle("is-blank", state === "blank");
    button.classList.toggle("is-ok", state === "ok");
    // A spoken name that hides what is written would mislead.
    if (data.name) button.setAttribute("aria-label", words ? `${words}：${data.name}` : data.name);
  };

  // Pages on plain http have no navigator.clipboard. iOS copies only from a field that is in
  // the document, and zooms into one whose letters are below 16 px.
  function copiedByCommand(text) {
    const field = document.createElement("textarea");
    const focused = document.activeElement;
    field.value = text;
    field.readOnly = true;
    field.style.cssText = "position:fixed;top:0;opacity:0;font-size:16px";
    document.body.append(field);
    field.select();
    field.setSelectionRange(0, text.length);
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    } finally {
      field.remove();
      focused.focus({ preventScroll: true });
    }
  }

  /** Opens whatever hides an element. */
  qunce.reveal = (element) => {
    const hidden = element.closest("details:not([open]), [hidden]");
    if (!hidden) return;
    if (hidden.matches("details")) hidden.open = true;
    hidden.hidden = false;
    qunce.reveal(element);
  };
})();
