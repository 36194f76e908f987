/* Checklists: ticks kept on this device under share, list and item, so that they survive
   reloads and edits of the list; two tabs of a browser stay in step. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock, marks } = qunce;
  const DAY_AND_TIME = /(\S+月\S+）)(\S*)/;
  document.addEventListener("qunce:marks", clock.redraw);

  /** The checklist that an element belongs to. */
  qunce.checklistOf = (element) => {
    const name = element.closest("[data-checklist]").dataset.checklist;
    const page = document.querySelector('meta[name="qunce:page"]');
    return name === "page" ? page.content : name;
  };

  /** The list that is ticked for it: that of the run chosen on this device. */
  qunce.listOf = (element) => marks.chosen(qunce.checklistOf(element));

  /** The ids that a list has today. The page of today shows parts of lists, from which nobody
      learns what a list contains. */
  qunce.idsOf = (name) => {
    const forms = [...document.querySelectorAll("form[data-checklist]")];
    const rows = forms.filter((form) => qunce.listOf(form) === name).flatMap(rowsOf);
    return rows.map(({ dataset }) => dataset.item);
  };

  /** When each item of an element's list was ticked, without what is open again; nothing for a
      list that is kept elsewhere. */
  qunce.ticks = (element) => {
    const known = marks.read(qunce.listOf(element));
    return known && Object.fromEntries(Object.entries(known.done).filter(([, time]) => time > 0));
  };

  /** The words of a row, without what is said about it. */
  qunce.wordsOf = (row) => {
    const text = row.querySelector(":is(label, .qc-send) > span").cloneNode(true);
    text.querySelectorAll(".qc-must, .qc-tag, .qc-at, [data-of]").forEach((part) => part.remove());
    return text.textContent.trim();
  };

  // The page of today has rows of many lists, each of which names its own.
  qunce.enhance("checklist", "[data-checklist]", (list) => {
    const items = rowsOf(list).filter((row) => row.querySelector("input"));
    if (!items.length) return;
    let kept = true;

    clock.watch(list, () => {
      const done = marks.read(qunce.listOf(list))?.done || {};
      items.forEach((row) => (boxOf(row).checked = done[row.dataset.item] > 0));
      showProgress(list, items, kept);
    });

    items.forEach((row) => {
      boxOf(row).addEventListener("change", ({ target }) => {
        const name = qunce.listOf(list);
        kept = marks.set(name, row.dataset.item, target.checked, qunce.idsOf(name));
        clock.redraw();
      });
    });
    list.addEventListener("submit", (event) => event.preventDefault());
    offerRemaining(list, items);
  });

  function rowsOf(list) {
    return list.matches("[data-item]") ? [list] : [...list.querySelectorAll("[data-item]")];
  }

  function boxOf(row) {
    return row.querySelector("input");
  }

  function showProgress(form, items, isKept) {
    const row = form.querySelector("[data-progress]");
    if (!row) return;
    const done = items.filter((item) => boxOf(item).checked).length;
    const bar = row.querySelector("progress");
    bar.max = items.length;
    bar.value = done;
    const forgotten = isKept ? "" : "，关掉页面就不再记得";
    row.querySelector("[role=status]").textContent = `已完成 ${done} / ${items.length}${forgotten}`;
    row.hidden = false;
  }

  function offerRemaining(form, items) {
    const button = form.querySelector("[data-copy-remaining]");
    if (!button) return;
    const shown = document.createElement("pre");
    shown.className = "qc-text";
    shown.hidden = true;
    button.parentElement.after(shown);
    button.addEventListener("click", () => {
      shown.textContent = remaining(form, items.filter((row) => !boxOf(row).checked));
      qunce.copy(button, shown.textContent, shown);
    });
  }

  // By day where the items have dates, by the headings they stand under elsewhere.
  function remaining(form, open) {
    const { title, who, runTitle = "" } = form.dataset;
    const names = JSON.parse(who || "{}");
    const standing = open.length ? `还差 ${open.length} 项` : "都完成了";
    const lines = [`【${title}${runTitle}】${standing}`];
    let group = "";
    open.forEach((row) => {
      const [, day, time] = DAY_AND_TIME.exec(row.querySelector(".qc-at")?.textContent) || [];
      const heading = day || headingOf(row);
      if (heading !== group) lines.push("", (group = heading));
      const role = row.querySelector(".qc-role")?.textContent;
      const at = role ? ` @${[role, names[role]].filter(Boolean).join(" ")}` : "";
      const when = time ? `${time} ` : "";
      lines.push(`• ${when}${qunce.wordsOf(row)}${at}`);
    });
    return lines.join("\n");
  }

  function headingOf(row) {
    const heading = row.parentElement.previousElementSibling;
    return heading?.matches("h3") ? heading.textContent : "";
  }
})();
