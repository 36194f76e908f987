/* Checklists: ticks kept on this device under share, list and item, so that they survive
   reloads and edits of the list; two tabs of a browser stay in step. */
(function () {
  "use strict";
  const { qunce } = window;
  const { marks } = qunce;

  qunce.enhance("checklist", "form[data-checklist]", (form) => {
    const list = listOf(form.dataset.checklist);
    const items = [...form.querySelectorAll("[data-item]")].map((row) => ({
      id: row.dataset.item,
      row,
      box: row.querySelector("input"),
    }));
    // The page of today shows parts of lists, from which nobody learns what a list contains.
    const isWhole = form.querySelector("[data-copy-remaining]");
    let kept = true;

    function draw() {
      const { rev, done } = marks.read(list) || { rev: [], done: {} };
      items.forEach(({ id, box }) => (box.checked = done[id] > 0));
      showProgress(form, items, progressWords(rev));
      qunce.clock.redraw();
    }

    // Items are new to somebody who has ticked others of this list before they were there.
    function progressWords(rev) {
      const done = items.filter(({ box }) => box.checked).length;
      const added = items.filter(({ id }) => !rev.includes(id)).length;
      const news = added && added < items.length ? `，新增 ${added} 项` : "";
      return `已完成 ${done} / ${items.length}${news}${kept ? "" : "，关掉页面就不再记得"}`;
    }

    function tick({ id, box }) {
      const ids = isWhole ? items.map((item) => item.id) : [];
      kept = marks.set(list, id, box.checked, ids);
      draw();
    }

    items.forEach((item) => item.box.addEventListener("change", () => tick(item)));
    form.addEventListener("submit", (event) => event.preventDefault());
    document.addEventListener("qunce:marks", () => form.isConnected && draw());
    offerRemaining(form, items);
    draw();
  });

  /** When each item of a list was ticked, 0 for what is open again; nothing for a list that is
      kept elsewhere. */
  qunce.ticks = (name) => {
    const known = marks.read(listOf(name));
    return known && Object.fromEntries(Object.entries(known.done).filter(([, time]) => time > 0));
  };

  function listOf(name) {
    const page = document.querySelector('meta[name="qunce:page"]');
    return name === "page" ? page.content : name;
  }

  function showProgress(form, items, words) {
    const row = form.querySelector("[data-progress]");
    if (!row) return;
    const bar = row.querySelector("progress");
    bar.max = items.length;
    bar.value = items.filter(({ box }) => box.checked).length;
    row.querySelector("[role=status]").textContent = words;
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
      const open = items.filter(({ box }) => !box.checked);
      const title = form.querySelector("legend").firstChild.textContent.trim();
      const head = `【${title}】${open.length ? `还差 ${open.length} 项` : "都完成了"}`;
      shown.textContent = [head, ...open.map(({ row }) => chatLine(row))].join("\n");
      qunce.copy(button, shown.textContent, shown);
    });
  }

  function chatLine(row) {
    const text = row.querySelector("label > span").cloneNode(true);
    text.querySelectorAll(".qc-must, .qc-tag").forEach((part) => part.remove());
    const about = [...row.querySelectorAll(".qc-role, .qc-at")].map((part) => part.textContent);
    return `• ${text.textContent.trim()}${about.length ? `（${about.join("，")}）` : ""}`;
  }
})();
