/* The home page: the share that is next, how far it is prepared, and what presses most. */
(function () {
  "use strict";
  const { clock, daysAsked, enhance, howSoon, isOpen, me, nowOf, ticks } = window.qunce;

  enhance("next", ".md-content", (content) => {
    const shares = [...content.querySelectorAll("[data-next-share]")];
    if (!shares.length) return;
    clock.watch(content, (now) => {
      const next = shares.find(({ dataset }) => !clock.isOver(dataset.ends, now));
      const isOn = next.dataset.starts && clock.isOver(next.dataset.starts, now);
      shares.forEach((share) => (share.hidden = share !== next));
      content.querySelector("[data-next-title]").textContent = isOn ? "正在分享" : "下一场分享";
    });
  });

  enhance("trail", "[data-trail]", (trail) => {
    const steps = [...trail.children];
    const days = steps.map((step) => step.querySelector("time").textContent);
    clock.watch(trail, (now) => {
      const done = ticks(trail);
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
    const block = document.querySelector("[data-home-now]");
    const nothing = document.createElement("li");
    nothing.textContent = "今天没有到期的事。";
    list.append(nothing);
    clock.watch(list, (now) => {
      const asked = rows.map((row) => taskOf(row, now)).filter(({ days }) => days <= 0);
      const tasks = asked.filter(({ isTicked }) => !isTicked);
      const next = nowOf(tasks, now);
      showNow(block, next, now);
      const pressing = tasks
        .filter((task) => task !== next)
        .sort((a, b) => rank(b, now) - rank(a, now))
        .slice(0, list.dataset.todayList);
      pressing.reverse().forEach(({ row }) => list.prepend(row));
      rows.forEach((row) => (row.hidden = !pressing.some((task) => task.row === row)));
      nothing.hidden = pressing.length > 0;
      nothing.textContent = next ? "今天没有别的事了。" : "今天没有到期的事。";
    });
  });

  function taskOf(row, now) {
    const { due, groups } = row.dataset;
    const days = daysAsked(row, now);
    const role = row.querySelector(".qc-role")?.textContent || "";
    const isMine = me.concerns(role, groups.split(" ").filter(Boolean));
    return { row, due, days, isMine, isTicked: !isOpen(row, days) };
  }

  // Mine before others', what is for today before what is late, and last what today has passed by.
  function rank({ days, due, isMine }, now) {
    const isGone = days === 0 && clock.isOver(due, now);
    return (isMine ? 4 : 0) + (days === 0 ? 2 : 0) - (isGone ? 1 : 0);
  }

  // One blue button a page: it belongs to what is to be done now.
  function showNow(block, next, now) {
    block.hidden = !next;
    document.querySelectorAll("[data-next-share] .qc-wide").forEach((button) => {
      button.classList.toggle("qc-btn--go", !next);
    });
    if (!next) return;
    block.querySelector("[data-now-when]").textContent = howSoon(next, now);
    block.querySelector("[data-now-words]").textContent = next.row.querySelector("a").textContent;
  }
})();
