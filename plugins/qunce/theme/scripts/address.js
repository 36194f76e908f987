/* A hint below an address that would not become a link in a chat. */
(function () {
  "use strict";

  window.qunce.enhance("address", "[data-fill] input[type=url]", (input) => {
    const hint = document.createElement("span");
    hint.className = "qc-mute";
    hint.setAttribute("role", "status");
    input.parentElement.append(hint);
    input.addEventListener("input", () => {
      const isFine = /^(https?:\/\/[!-~]+)?$/.test(input.value.trim());
      hint.textContent = isFine ? "" : "网址要从 https:// 写起，中间没有空格和汉字。";
    });
  });
})();
