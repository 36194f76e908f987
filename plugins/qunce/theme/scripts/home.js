/* The home page: the share that is next, how far it is prepared, and what presses most. */
(function () {
  "use strict";
  const { clock, daysAsked, enhance, isOpen, ticks } = window.qunce;

  enhance("next", ".md-content", (content) => {
    const shares = [...content.querySelectorAll("[data-next-share]")];
    if (!shares.length) return;
    clock.watch(content, (now) => {
      const next = shares.find(({ dataset }) => !clock.isOver(dataset.ends, now));
      shares.forEach((share) => (share.hidden = share !== next));
    });
  });

  enhance("trail", "[data-trail]", (trail) => {
    const steps = [...trail.children];
    const days = steps.map((step) => step.querySelector("time").textContent);
    clock.watch(trail, (now) => {
      const done = ticks(trail.dataset.list);
      const states = steps.map(({ dataset: { moment, tick } }) => {
        if (tick ? done && tick in done : clock.isOver(moment, now)) return "is-done";
        return clock.daysUntil(moment, now) < 0 ? done && "is-late" : "is-ahead";
      });
      states[states.indexOf("is-ahead")] = "is-now";
      steps.forEach((step, position) => {
        const left = clock.daysUntil(step.dataset.moment, now);
        const word = left ? days[position] : "今天";
        step.className = states[position] || "";
        step.querySelector("time").textContent =
          states[position] === "is-late" ? `逾期 ${-left} 天` : word;
      });
    });
  });

  enhance("pressing", "[data-today-list]", (list) => {
    const rows = [...list.children];
    const nothing = document.createElement("li");
    nothing.textContent = "今天没有到期的事。";
    list.append(nothing);
    clock.watch(list, (now) => {
      const days = (row) => daysAsked(row, now);
      const pressing = rows
        .filter((row) => days(row) <= 0 && isOpen(row, days(row)))
        .sort((a, b) => days(b) - days(a))
        .slice(0, list.dataset.todayList);
      rows.forEach((row) => (row.hidden = !pressing.includes(row)));
      nothing.hidden = pressing.length > 0;
    });
  });
})();
