/* The one thing to do now stands on top of the page, with the groups it is sent to. */
(function () {
  "use strict";
  const { qunce } = window;
  const { marks } = qunce;
  const HOURS_BEFORE = 3 * 36e5;

  /** Moves the row of one of `tasks` to the top of the page; the task, or nothing when there is
      none to hurry for. */
  qunce.drawNow = (page, tasks, now) => {
    const block = page.querySelector("[data-now]");
    const next = qunce.nowOf(tasks, now);
    block.hidden = !next;
    const [list, groups] = block.querySelectorAll("ul");
    const before = list.firstElementChild;
    if (before && before !== next?.row) before.querySelector(".qc-btn").classList.remove("qc-btn--go");
    if (!next) return null;
    if (before !== next.row) {
      list.replaceChildren(next.row);
      next.row.querySelector(".qc-btn").classList.add("qc-btn--go");
      groups.replaceChildren(...groupsOf(page, next).map((group) => groupRow(next, group)));
      groups.hidden = !groups.children.length;
    }
    drawGroups(next, groups);
    drawEntry(block.querySelector("[data-enter]"), next, now);
    block.querySelector("[data-now-when]").textContent = qunce.howSoon(next, now);
    return next;
  };

  // Near the evening itself its own page has everything at hand.
  function drawEntry(link, { share }, now) {
    const { live, starts, ends } = share;
    const isNear = live && Date.parse(starts) - now < HOURS_BEFORE && !qunce.clock.isOver(ends, now);
    link.hidden = !isNear;
    if (isNear) link.href = live;
  }

  function groupsOf(page, { row, share }) {
    const titles = [...page.querySelectorAll("#me-group option")].map(({ value, text }) => [value, text]);
    const groups = share.groups.split(" ");
    return row.dataset.snippet ? titles.filter(([id]) => id && groups.includes(id)) : [];
  }

  // Marked by whoever sends, never by copying.
  function groupRow({ row, share }, [group, title]) {
    const item = document.createElement("li");
    item.innerHTML = "<label><input type=checkbox><span></span></label><span></span>";
    item.querySelector("label span").textContent = title;
    item.dataset.sent = `${row.dataset.snippet}@${group}`;
    item.querySelector("input").addEventListener("change", ({ target }) => {
      marks.set(`${share.todayShare}:sent`, item.dataset.sent, target.checked);
    });
    return item;
  }

  function drawGroups({ share }, groups) {
    const mine = qunce.me.read().group;
    [...groups.children].forEach((item) => {
      const at = marks.at(`${share.todayShare}:sent`, item.dataset.sent);
      const note = item.lastElementChild;
      item.querySelector("input").checked = at > 0;
      note.className = at ? "qc-tag qc-tag--ok" : "qc-mute";
      note.textContent = at ? "✓ 已发" : item.dataset.sent.endsWith(`@${mine}`) ? "我的群" : "";
    });
  }
})();
