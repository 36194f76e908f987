/* Out of everything that is ever due: what is late, for today, or for the three days after. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock } = qunce;
  const PARTS = [
    ["逾期", (days) => days < 0],
    ["今天", (days) => days === 0],
    ["接下来三天", (days) => days > 0],
  ];

  qunce.enhance("date", "[data-today-date]", (element) => {
    clock.watch(element, (now) => {
      const weekday = "日一二三四五六"[now.getDay()];
      element.textContent = `${now.getMonth() + 1}月${now.getDate()}日（周${weekday}）`;
    });
  });

  qunce.enhance("today", "[data-today-count]", (summary) => {
    const sections = [...document.querySelectorAll("[data-today-share]")];
    const rows = [...document.querySelectorAll("[data-today-share] .qc-item")];
    const now = new Date();
    // Decided once: a row that is ticked stays in sight, so that it can be unticked.
    rows.forEach((row) => (row.hidden = !qunce.isOn(row, now)));

    clock.watch(summary, (now) => {
      const open = rows.filter((row) => isShown(row) && !row.querySelector("input:checked"));
      const days = open.map(({ dataset }) => clock.daysUntil(dataset.due, now));
      const counts = PARTS.map(([words, isMeant]) => [words, days.filter(isMeant).length])
        .filter(([, count]) => count)
        .map(([words, count]) => `${words} ${count} 件`);
      summary.textContent = `${counts.join("，") || "眼下没有要做的事"}。`;
      sections.forEach((section) => {
        section.hidden = !rows.some((row) => section.contains(row) && isShown(row));
      });
    });
  });

  function isShown(row) {
    return !row.hidden && !row.classList.contains("is-filtered");
  }
})();
