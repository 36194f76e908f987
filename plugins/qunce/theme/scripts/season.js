/* A quarter: which week it is, what is over, what is next, and what is still to come. */
(function () {
  "use strict";
  const { clock, enhance } = window.qunce;

  enhance("season", ".qc-season", (table) => {
    const weeks = [...table.querySelectorAll("[data-week]")];
    const entries = [...table.querySelectorAll(".qc-ss[data-starts]")];
    const choices = document.querySelector("[data-season]");
    const buttons = choices ? [...choices.querySelectorAll("button")] : [];

    function draw() {
      const ahead = new URLSearchParams(location.search).get("ahead") || "";
      const now = new Date();
      weeks.forEach((week) => {
        week.hidden = ahead === "1" && clock.isOver(week.dataset.sunday, now);
      });
      buttons.forEach((button) => button.setAttribute("aria-pressed", button.dataset.ahead === ahead));
    }

    buttons.forEach((button) =>
      button.addEventListener("click", () => {
        const address = new URL(location);
        if (button.dataset.ahead) address.searchParams.set("ahead", button.dataset.ahead);
        else address.searchParams.delete("ahead");
        if (address.href !== location.href) history.pushState(history.state, "", address);
        draw();
      }),
    );
    addEventListener("popstate", () => table.isConnected && draw());
    if (choices) choices.hidden = false;
    markWeek(weeks);
    markEntries(entries);
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

  function tag(kind, words) {
    const element = document.createElement("span");
    element.className = `qc-tag qc-tag--${kind}`;
    element.textContent = words;
    return element;
  }
})();
