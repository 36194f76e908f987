/* What has become of a checklist since somebody last ticked in it. */
(function () {
  "use strict";
  const { qunce } = window;
  const { marks } = qunce;

  /** Names what is new until something is ticked, and says once how much is gone. Ticks belong to
      ids, so what was only reworded or moved keeps them, and nothing is said of it. */
  qunce.tellNews = (line, rows, list) => {
    const known = marks.read(list);
    const had = new Set(known?.rev);
    const isNew = ({ dataset }) => !had.has(dataset.item);
    const added = rows.filter(isNew);
    const ids = rows.map(({ dataset }) => dataset.item);
    const removed = [...had].filter((id) => !ids.includes(id));
    // Whoever never saw the list as a whole, or another list altogether, has no news of it.
    const hasNews = had.size && added.length < rows.length && (added.length || removed.length);
    rows.forEach((row) => mark(row, hasNews && isNew(row)));
    line.hidden = !hasNews;
    if (!hasNews) return;
    const words = [
      added.length && `新增 ${added.length} 项：${added.map(qunce.wordsOf).join("、")}`,
      removed.length && `去掉 ${removed.length} 项`,
    ];
    line.textContent = `上次勾过以后，清单改了。${words.filter(Boolean).join("；")}。`;
    if (removed.length) marks.write(list, { ...known, rev: ids.filter((id) => had.has(id)) });
  };

  function mark(row, isNew) {
    const tag = row.querySelector("[data-new]");
    if (!isNew) tag?.remove();
    if (!isNew || tag) return;
    const added = document.createElement("span");
    added.className = "qc-tag qc-tag--moved";
    added.dataset.new = "";
    added.textContent = "新增";
    row.querySelector("label > span").append(" ", added);
  }
})();
