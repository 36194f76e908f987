/* A word on what is late, on what is for today and, on the page of today, on what comes next. */
(function () {
  "use strict";
  const { clock, daysAsked, enhance, ticks } = window.qunce;

  enhance("due", "[data-due]", (item) => {
    const tag = document.createElement("span");
    const line = item.querySelector(".qc-row");
    // Before role and date where they have a line of their own, else behind them or the words.
    if (line) line.prepend(tag, " ");
    else item.querySelector("task" in item.dataset ? ".qc-at" : "label > span").append(" ", tag);
    clock.watch(item, (now) => {
      const [kind, said] = state(item, now);
      tag.className = `qc-tag qc-tag--${kind}`;
      tag.textContent = said || "";
      tag.hidden = !said;
    });
  });

  // The time itself stands beside it already; on the page of today, so does the day.
  function state(row, now) {
    const { due, item, task } = row.dataset;
    const days = daysAsked(row, now);
    if (days === 1 && task !== undefined) return ["draft", "明天"];
    if (days < 0 && item && !ticks(row)) return ["draft", "应已完成"];
    if (days < 0) return ["late", `逾期 ${-days} 天`];
    if (days === 0 && clock.isOver(due, now)) return ["late", task === undefined ? "今天，已过" : "已过"];
    return days === 0 && task === undefined ? ["now", "今天"] : [];
  }
})();
