/* Under the preview of a form: risky words in what is about to be copied, told while one types.
   Comes with the first letter that is typed. */
(function () {
  "use strict";
  const { qunce } = window;
  const PAUSE = 400;
  const MOST = 3;

  qunce.enhance("risk-hint", "[data-snippet-page] [data-copybox]", (box) => {
    const hint = document.createElement("div");
    hint.className = "qc-risks";
    hint.setAttribute("role", "status");
    box.after(hint);
    let waiting;

    function look() {
      const texts = [...box.querySelectorAll(".qc-text")];
      const shown = texts.find((text) => !text.closest("[hidden]")) || texts[0];
      const text = shown.textContent;
      const found = qunce.risks(text);
      const lines = found.slice(0, MOST).map((one) => line(text, one));
      if (found.length > MOST) lines.push(paragraph(`还有 ${found.length - MOST} 处，粘贴自查里看全部。`));
      hint.replaceChildren(...lines);
    }

    function lookSoon() {
      clearTimeout(waiting);
      waiting = setTimeout(() => qunce.risks.load().then(look, () => hint.replaceChildren()), PAUSE);
    }

    box.closest("[data-snippet-page]").addEventListener("input", lookSoon);
    box.addEventListener("click", () => hint.firstChild && lookSoon());
    lookSoon();
  });

  function line(text, { start, end, title, why, instead }) {
    return paragraph(`“${text.slice(start, end)}”可能是${title}：${why}。怎么改：${instead}。`);
  }

  function paragraph(words) {
    const made = document.createElement("p");
    made.textContent = words;
    return made;
  }
})();
