/* In a preview only: a bar over the page that says why the last edit is not shown yet. */
(function () {
  "use strict";
  const MOST = 5;
  const EVERY = 1000; // milliseconds; the server is on this machine
  const status = new URL("problems.json", document.currentScript.src);
  let shown = "[]";
  let bar = null;

  async function look() {
    if (document.visibilityState !== "visible") return;
    const answer = await fetch(status).catch(() => null); // null: the preview has been stopped
    if (!answer || !answer.ok) return;
    const told = await answer.text();
    if (told === shown) return;
    shown = told;
    draw(JSON.parse(told));
  }

  function draw(lines) {
    if (bar) bar.remove();
    bar = null;
    if (!lines.length) return;
    bar = document.createElement("div");
    bar.setAttribute("role", "alert");
    bar.dataset.qunceProblems = "";
    Object.assign(bar.style, {
      position: "fixed", inset: "0 0 auto", zIndex: 1000, maxHeight: "40vh", overflow: "auto",
      padding: "12px 16px", background: "#7a1f1f", color: "#fff", font: "15px/1.6 sans-serif",
      overflowWrap: "anywhere",
    });
    bar.append(paragraph(`刚才的改动还没显示：先改好下面 ${lines.length} 处，页面会自己刷新。`));
    lines.slice(0, MOST).forEach((line) => bar.append(paragraph(line)));
    if (lines.length > MOST) {
      bar.append(paragraph(`还有 ${lines.length - MOST} 处，运行 qunce check 看全部。`));
    }
    document.body.append(bar);
  }

  function paragraph(words) {
    const element = document.createElement("div");
    element.textContent = words;
    return element;
  }

  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
  look();
})();
