/* A word on what is late, on what is for today and, on the page of today, on what comes next. */
(function () {
  "use strict";
  const { clock, daysAsked, enhance, ticksBeside } = window.qunce;

  enhance("due", "[data-due]", (item) => {
    const tag = document.createElement("span");
    place(tag, item);
    clock.watch(item, (now) => {
      const [kind, words] = state(item, now);
      tag.className = `qc-tag qc-tag--${kind}`;
      tag.textContent = words || "";
      tag.hidden = !words;
    });
  });

  // Before role and date where they have a line of their own, else behind the words.
  function place(tag, item) {
    const line = item.querySelector(".qc-row");
    const start = item.querySelector("label br");
    if (line) line.prepend(tag, " ");
    else if (start) start.after(tag, " ");
    else item.querySelector("label > span").append(" ", tag);
  }

  function state(row, now) {
    const { due, item } = row.dataset;
    const days = daysAsked(row, now);
    const today = `今天 ${due.slice(11, 16)}`.trim();
    const saysWhatIsNext = row.closest("[data-today-share]");
    if (days > 0) return ["draft", saysWhatIsNext ? (days > 1 ? "接下来" : "明天") : ""];
    if (days < 0 && item && !ticksBeside(row)) return ["draft", "应已完成"];
    if (days < 0) return ["late", `逾期 ${-days} 天`];
    if (days === 0) return clock.isOver(due, now) ? ["late", `${today} 已过`] : ["now", today];
    return [];
  }
})();
