/* A quarter: which week it is, what is over, what is next, what is late, and which part of it one
   wants to see: what is still to come, or where something is missing. */
(function () {
  "use strict";
  const { clock, enhance } = window.qunce;

  enhance("season", ".qc-season", (table) => {
    const weeks = [...table.querySelectorAll("[data-week]")];
    const entries = [...table.querySelectorAll(".qc-ss")];
    const choices = document.querySelector("[data-season]");
    const buttons = choices ? [...choices.querySelectorAll("button")] : [];

    function draw() {
      const asked = new URLSearchParams(location.search).get("only");
      const only = buttons.some(({ dataset }) => dataset.only === asked) ? asked : "";
      const now = new Date();
      entries.forEach((entry) => {
        entry.classList.toggle("is-filtered", only === "missing" && !isMissing(entry));
      });
      weeks.forEach((week) => {
        const isOver = only === "ahead" && clock.isOver(week.dataset.sunday, now);
        const isEmpty = only === "missing" && !week.querySelector(".qc-ss:not(.is-filtered)");
        week.hidden = isOver || isEmpty;
      });
      buttons.forEach((button) => button.setAttribute("aria-pressed", button.dataset.only === only));
    }

    buttons.forEach((button) =>
      button.addEventListener("click", () => {
        const address = new URL(location);
        if (button.dataset.only) address.searchParams.set("only", button.dataset.only);
        else address.searchParams.delete("only");
        if (address.href !== location.href) history.pushState(history.state, "", address);
        draw();
      }),
    );
    addEventListener("popstate", () => table.isConnected && draw());
    if (choices) choices.hidden = false;
    markWeek(weeks);
    markEntries(entries.filter(({ dataset }) => dataset.starts));
    entries.forEach(markGap);
    buttons
      .filter(({ dataset }) => dataset.only === "missing")
      .forEach((button) => button.append(` ${entries.filter(isMissing).length}`));
    draw();
  });

  function markWeek(weeks) {
    const now = new Date();
    const week = weeks.find(({ dataset }) => {
      return clock.daysUntil(dataset.week, now) <= 0 && !clock.isOver(dataset.sunday, now);
    });
    if (!week) return;
    week.classList.add("is-this");
    week.firstElementChild.setAttribute("aria-current", "date");
    week.firstElementChild.append(" ", tag("now", "本周"));
  }

  function markEntries(entries) {
    const now = new Date();
    const ahead = entries.filter(({ dataset }) => !clock.isOver(dataset.ends, now));
    const [next] = ahead.sort((one, other) => {
      return Date.parse(one.dataset.starts) - Date.parse(other.dataset.starts);
    });
    entries.forEach((entry) => entry.classList.toggle("is-done", !ahead.includes(entry)));
    if (!next) return;
    next.classList.add("is-now");
    const isOn = clock.isOver(next.dataset.starts, now);
    const isToday = clock.daysUntil(next.dataset.starts, now) === 0;
    next.lastElementChild.prepend(tag("now", isOn ? "正在进行" : isToday ? "今天" : "下一场"), " ");
  }

  // What had to be there at the start is no longer asked for then, and no evening that is gone is
  // free; a summary is late from its day on, as long as somebody is still asked for it.
  function markGap(entry) {
    const { dataset } = entry;
    const now = new Date();
    const isOver = dataset.ends && clock.isOver(dataset.ends, now);
    if (isOver && "free" in dataset) entry.remove();
    if (isOver) entry.querySelector("[data-lack]")?.remove();
    const days = dataset.late ? -clock.daysUntil(dataset.late, now) : 0;
    if (days <= 0 || clock.isOver(dataset.lateUntil, now)) return;
    entry.classList.add("is-late");
    entry.lastElementChild.prepend(tag("late", `总结逾期 ${days} 天`), " ");
  }

  function isMissing(entry) {
    return entry.isConnected && Boolean(entry.matches(".is-late, [data-free]") || entry.querySelector("[data-lack]"));
  }

  function tag(kind, words) {
    const element = document.createElement("span");
    element.className = `qc-tag qc-tag--${kind}`;
    element.textContent = words;
    return element;
  }
})();
