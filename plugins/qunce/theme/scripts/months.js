/* The schedule shows one month at a time: this one, or the nearest there is. */
(function () {
  "use strict";
  const { clock, enhance } = window.qunce;

  enhance("months", "main", (main) => {
    const months = [...main.querySelectorAll("[data-month]")];
    if (months.length < 2) return;

    function show(key) {
      months.forEach((month) => (month.hidden = month.dataset.month !== key));
    }

    main.querySelectorAll("[data-month-go]").forEach((link) => {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        show(link.dataset.monthGo);
        const heading = document.getElementById(`m${link.dataset.monthGo}`);
        heading.tabIndex = -1;
        heading.focus();
      });
    });

    show(nearest(months, new Date()).dataset.month);
  });

  function nearest(months, now) {
    const here = now.getFullYear() * 12 + now.getMonth();
    const distance = ({ dataset }) => {
      const [year, month] = dataset.month.split("-");
      return Math.abs(year * 12 + (month - 1) - here);
    };
    return months.reduce((best, month) => (distance(month) < distance(best) ? month : best));
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

  enhance("past", ".qc-agenda > [data-ends]", (entry) => {
    clock.watch(entry, (now) => {
      entry.classList.toggle("is-done", clock.isOver(entry.dataset.ends, now));
    });
  });
})();
