/* The schedule shows one month, of which one may choose a part; both stand in the address, so that
   they can be sent, and Back takes the last choice back. */
(function () {
  "use strict";
  const { clock, enhance } = window.qunce;
  const NAMES = ["month", "series", "group"];
  const AWAY = "改走";

  enhance("months", "main", (main) => {
    const months = all(main, "[data-month]");
    if (!months.length) return;
    const rows = all(main, "[data-k]");
    const choices = main.querySelector("[data-schedule]");
    const pages = all(main, "[data-step], [data-month-page], [data-now]");
    markToday(all(main, "[data-month] .qc-agenda > [data-k]"));

    function draw() {
      const asked = askedFor(choices);
      const page = pages.find(({ dataset }) => asked.month && dataset.monthPage === asked.month);
      const named = months.find(({ dataset }) => dataset.month === asked.month);
      if (page && !named && months.length > 1) location.replace(page.href);
      filter(rows, asked);
      const shown = named || opening(months, new Date());
      months.forEach((month) => {
        month.hidden = month !== shown;
        count(month, asked.series || asked.group);
      });
      all(main, "[data-past]").forEach(countPast);
      if (choices) press(choices, asked);
      pages.forEach((link) => (link.search = new URLSearchParams(chosen(asked))));
      tell(main, shown, choices);
      clock.redraw();
      return shown;
    }

    function go(change) {
      const address = new URL(location);
      Object.entries(change).forEach(([name, value]) => {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      });
      if (address.href !== location.href) history.pushState(history.state, "", address);
      return draw();
    }

    main.addEventListener("click", (event) => {
      const pressed = event.target.closest("[data-month-go], [data-series], [data-now]");
      if (!pressed) return;
      const { monthGo, series } = pressed.dataset;
      if (series !== undefined) go({ series });
      else if (monthGo) focus(go({ month: monthGo }).querySelector("[id^=m]"));
      else if (pressed.pathname !== location.pathname) return;
      else focus(today(go({ month: "" })));
      event.preventDefault();
    });
    main.addEventListener("change", ({ target }) => {
      if (target.matches("[data-group]")) go({ group: target.value });
    });
    addEventListener("popstate", () => main.isConnected && draw());
    if (choices) choices.hidden = false;
    draw();
  });

  // What nothing on the page can be chosen by is as if it had not been asked for.
  function askedFor(choices) {
    const asked = new URLSearchParams(location.search);
    const [month, series, group] = NAMES.map((name) => asked.get(name) || "");
    const buttons = choices ? all(choices, "[data-series]") : [];
    const options = choices ? all(choices, "[data-group] option") : [];
    return {
      month,
      series: buttons.some(({ dataset }) => dataset.series === series) ? series : "",
      group: options.some(({ value }) => value === group) ? group : "",
    };
  }

  function chosen({ series, group }) {
    return Object.entries({ series, group }).filter(([, id]) => id);
  }

  function filter(rows, asked) {
    const keys = chosen(asked).map(([name, id]) => `${name}-${id}`);
    rows.forEach((row) => {
      const own = row.dataset.k.split(" ");
      row.classList.toggle("is-filtered", !keys.every((key) => own.includes(key)));
    });
  }

  function press(choices, { series, group }) {
    all(choices, "[data-series]").forEach((button) => {
      button.setAttribute("aria-pressed", button.dataset.series === series);
    });
    all(choices, "[data-group]").forEach((field) => (field.value = group));
  }

  // The month of what is next; when nothing is, the nearest that has something.
  function opening(months, now) {
    const ahead = months.find((month) =>
      found(month).some((row) => row.querySelector("[data-until]") && !isOver(row, now)),
    );
    const filled = months.filter((month) => found(month).length);
    return ahead || nearest(filled.length ? filled : months, now);
  }

  function nearest(months, now) {
    const here = now.getFullYear() * 12 + now.getMonth();
    const distance = ({ dataset }) => {
      const [year, month] = dataset.month.split("-");
      return Math.abs(year * 12 + (month - 1) - here);
    };
    return months.reduce((best, month) => (distance(month) < distance(best) ? month : best));
  }

  // Before what is next stands the day it is; what is over in that list is folded away.
  function markToday(rows) {
    if (!rows.length) return;
    const now = new Date();
    const next = rows.find((row) => !isOver(row, now));
    const list = (next || rows[rows.length - 1]).parentElement;
    const line = document.createElement("li");
    line.className = "is-now qc-today";
    line.setAttribute("aria-current", "date");
    line.textContent = `今天 ${now.getMonth() + 1}月${now.getDate()}日（周${"日一二三四五六"[now.getDay()]}）`;
    const past = [...list.children].filter((row) => next && isOver(row, now));
    list.insertBefore(line, next || null);
    if (past.length) fold(list, past);
  }

  function fold(list, past) {
    const details = document.createElement("details");
    const folded = list.cloneNode(false);
    details.className = "qc-fold";
    details.dataset.past = "";
    details.append(document.createElement("summary"), folded);
    folded.append(...past);
    list.before(details);
  }

  function countPast(details) {
    const rows = found(details);
    const held = rows.filter((row) => !row.querySelector(".qc-off")).length;
    const words = [held && `${held} 场已讲完`, rows.length - held && `${rows.length - held} 场没有办`];
    details.firstChild.textContent = words.filter(Boolean).join("，");
    details.hidden = !rows.length;
  }

  function count(month, isNarrowed) {
    const states = found(month).map(({ dataset }) => dataset.state).filter((state) => state !== AWAY);
    const said = [...new Set(states)].filter(Boolean).map((state) => {
      return `${states.filter((other) => other === state).length} 场${state}`;
    });
    const words = states.length
      ? `${states.length} 场分享${said.length ? "：" : ""}${said.join("，")}`
      : "这个月没有选中的分享";
    all(month, "[data-count]").forEach((note) => {
      note.dataset.count ||= note.textContent;
      note.textContent = isNarrowed ? words : note.dataset.count;
    });
  }

  // What is ahead in the month shown, to be copied into a chat.
  function tell(main, month, choices) {
    const text = choices && main.querySelector("#calendar-text");
    if (!text) return;
    const now = new Date();
    const lines = found(month)
      .filter((row) => row.dataset.state !== AWAY && !isOver(row, now))
      .map((row) => {
        const off = row.querySelector(".qc-off") ? `【已${row.dataset.state}】` : "";
        const about = all(row, "[data-about]").map(({ textContent }) => textContent);
        const title = `${row.querySelector("time").textContent} ${off}${row.querySelector("b").textContent}`;
        return [title, ...about].join("，");
      });
    const title = `${month.querySelector("[id^=m]").textContent}排期`;
    text.textContent = [title, ...(lines.length ? lines : ["接下来还没有排期"]), address()].join("\n");
  }

  // Where the site is published, with what was chosen: who copies may be looking at a preview.
  function address() {
    const published = document.querySelector("link[rel=canonical]");
    return published ? new URL(location.search, published.href).href : location.href;
  }

  function today(month) {
    const marks = all(month, "[aria-current=date]").filter((mark) => mark.offsetParent);
    return marks[0] || month.querySelector("[id^=m]");
  }

  function focus(element) {
    element.tabIndex = -1;
    element.focus();
  }

  function found(part) {
    return all(part, ".qc-agenda > [data-k]:not(.is-filtered)");
  }

  function isOver({ dataset }, now) {
    return clock.isOver(dataset.ends, now);
  }

  function all(part, selector) {
    return [...part.querySelectorAll(selector)];
  }

  enhance("today", "td[data-date]", (cell) => {
    const label = cell.querySelector("time");
    const words = label.textContent;
    clock.watch(cell, (now) => {
      const isToday = clock.daysUntil(cell.dataset.date, now) === 0;
      label.textContent = isToday ? `今天 ${words}` : words;
      if (isToday) cell.setAttribute("aria-current", "date");
      else cell.removeAttribute("aria-current");
    });
  });

  // A list that stands alone, on a page of somebody's own.
  enhance("agenda", ".qc-agenda", (list) => {
    if (list.closest("[data-month], details")) return;
    markToday(all(list, ":scope > [data-k]"));
    const past = list.previousElementSibling;
    if (past && past.matches("[data-past]")) countPast(past);
  });

  enhance("past", ".qc-agenda > [data-ends]", (entry) => {
    clock.watch(entry, (now) => {
      entry.classList.toggle("is-done", clock.isOver(entry.dataset.ends, now));
    });
  });
})();
