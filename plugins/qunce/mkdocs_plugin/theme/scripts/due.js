/* A word on what is late and on what is for today. */
(function () {
  "use strict";
  const { clock, enhance } = window.qunce;

  enhance("due", "[data-due]", (item) => {
    const { due } = item.dataset;
    const tag = document.createElement("span");
    (item.querySelector("label > span, .qc-row") || item).append(" ", tag);
    clock.watch(item, (now) => {
      const [kind, words] = state(due, now);
      tag.className = `qc-tag qc-tag--${kind}`;
      tag.textContent = words;
      tag.hidden = !words;
    });
  });

  function state(due, now) {
    const days = clock.daysUntil(due, now);
    const today = `今天 ${due.slice(11, 16)}`.trim();
    if (days > 0) return ["", ""];
    if (days < 0) return ["late", `逾期 ${-days} 天`];
    return clock.isOver(due, now) ? ["late", `${today} 已过`] : ["now", today];
  }
})();
