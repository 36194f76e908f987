/* Copy buttons: which text they copy, and that none with a blank leaves by accident. */
(function () {
  "use strict";
  const { qunce } = window;
  const BY_HAND = /MicroMessenger/i.test(navigator.userAgent)
    ? "微信没有让页面复制：长按选中的文字，点“复制”。"
    : "没能自动复制：长按选中的文字，或者按 Ctrl+C。";

  qunce.enhance("copy", "[data-copy]", (button) => {
    const box = button.closest("[data-copybox]") || document.body;
    const anyway = "copyAnyway" in button.dataset;

    function rest() {
      const { length } = blankNames(sourceOf(button, box));
      if (anyway) button.hidden = !length;
      else if (length) qunce.say(button, `还差 ${length} 项`, "blank");
      else qunce.say(button);
    }

    button.addEventListener("click", async () => {
      const source = sourceOf(button, box);
      const blanks = blankNames(source);
      if (blanks.length && !anyway) {
        tell(box, `还差 ${blanks.length} 项：${blanks.join("、")}。先填好再复制。`);
        focusFirstBlank(box, source);
      } else {
        const copied = await qunce.copy(button, source.textContent, source);
        tell(box, copied ? "已复制。" + nextStep(button, box, source) : BY_HAND);
      }
    });

    box.addEventListener("qunce:text", rest);
    rest();
  });

  // `data-copy="#id"` names its text; otherwise it is the one shown in the box.
  function sourceOf(button, box) {
    if (button.dataset.copy) return document.querySelector(button.dataset.copy);
    const texts = [...box.querySelectorAll(".qc-text")];
    return texts.find((text) => !text.closest("[hidden]")) || texts[0];
  }

  function blankNames(source) {
    const marks = [...source.querySelectorAll("mark")];
    return [...new Set(marks.map((mark) => mark.textContent.slice(4, -1)))];
  }

  function focusFirstBlank(box, source) {
    const page = box.closest("[data-snippet-page]");
    const blank = page?.querySelector("[aria-invalid=true]") || source.querySelector("mark");
    if (blank.matches("mark")) blank.tabIndex = -1;
    qunce.reveal(blank);
    blank.focus();
  }

  function nextStep(button, box, source) {
    const panel = source.closest("[role=tabpanel]") || box;
    const shown = panel.querySelector("[data-channel]");
    const channel = shown ? shown.textContent : button.dataset.label.replace("复制", "");
    const isForGroup = source.matches(".qc-text") && channel.startsWith("群");
    return isForGroup ? "粘贴后请手动 @所有人，或用群公告发布。" : "";
  }

  function tell(box, words) {
    const status = box.querySelector("[data-status]");
    if (status) status.textContent = words;
  }
})();
