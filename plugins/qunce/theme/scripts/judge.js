/* Judgements: a reader says yes or no, is told which is right and why, and sees the count. What was
   said stays on this device, by the words of each question. */
(function () {
  "use strict";
  const { enhance, storage } = window.qunce;
  const KEY = `qunce:judge:v1:${location.pathname}`;

  enhance("judge", "[data-judge]", (entry) => {
    const { judge: id, words, answer } = entry.dataset;
    const fold = entry.querySelector("details");
    const why = fold.querySelector(".qc-why");
    const verdict = element("p", "");
    verdict.setAttribute("role", "status");
    const ways = element("div", "qc-row");
    const buttons = words.split(" ").map((word) => {
      const button = element("button", "qc-btn", word);
      button.type = "button";
      button.addEventListener("click", () => say(word));
      return button;
    });
    ways.append(...buttons);
    why.querySelector("p").remove();
    fold.replaceWith(ways, verdict, why);

    // The first answer counts.
    function say(word) {
      const said = kept();
      if (said[id]) return;
      storage.write(KEY, { ...said, [id]: word });
      draw();
      entry.dispatchEvent(new Event("qunce:judged", { bubbles: true }));
    }

    function draw() {
      const word = kept()[id];
      const isAnswered = words.split(" ").includes(word);
      const isRight = word === answer;
      buttons.forEach((button) => {
        button.setAttribute("aria-pressed", button.textContent === word);
        button.setAttribute("aria-disabled", isAnswered);
      });
      entry.dataset.said = isAnswered ? (isRight ? "right" : "wrong") : "";
      verdict.textContent = isAnswered ? `${isRight ? "对" : "错"}，${answer}。` : "";
      verdict.className = `qc-verdict${isAnswered ? "" : " is-open"}`;
      why.hidden = !isAnswered;
    }

    entry.addEventListener("qunce:again", draw);
    draw();
    count();
  });

  // Whoever wrote under our key before may have written anything.
  function kept() {
    const said = storage.read(KEY);
    return said?.constructor === Object ? said : {};
  }

  /** The count of all that stand on a page, behind the last one. */
  function count() {
    const all = [...document.querySelectorAll("[data-judge]")];
    if (all.length < 2 || all.some((entry) => !("said" in entry.dataset))) return;
    const bar = element("div", "qc-row qc-score");
    const words = element("span", "");
    words.setAttribute("role", "status");
    const again = element("button", "qc-btn qc-push", "重来");
    again.type = "button";
    bar.append(words, again);

    function draw() {
      const left = all.filter(({ dataset }) => !dataset.said).length;
      const right = all.filter(({ dataset }) => dataset.said === "right").length;
      const rest = left ? `还有 ${left} 题没答` : "答完了";
      words.textContent = `对 ${right} / ${all.length}，${rest}`;
      again.disabled = left === all.length;
    }

    again.addEventListener("click", () => {
      storage.write(KEY, {});
      all.forEach((entry) => entry.dispatchEvent(new Event("qunce:again")));
      draw();
      all[0].querySelector("button").focus();
    });
    all.forEach((entry) => entry.addEventListener("qunce:judged", draw));
    around(all).append(bar);
    draw();
  }

  // The bar stays in sight as long as there is something to judge, and no longer.
  function around(all) {
    const [first, last] = [all[0], all.at(-1)];
    const box = element("div", "");
    if (first.parentElement !== last.parentElement) {
      last.after(box);
      return box;
    }
    first.before(box);
    while (box.lastChild !== last) box.append(box.nextSibling);
    return box;
  }

  function element(tag, className, words = "") {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = words;
    return made;
  }
})();
