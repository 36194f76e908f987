/* Which group has got a message: ticked by hand once it is pasted there, never by copying. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock, enhance, marks, me } = qunce;
  const timesOf = (share) => marks.read(`${share}:sent`)?.done || {};
  const shareOf = (element) => element.closest("[data-share]").dataset.share;

  /** The rows of a message that nobody has ticked yet. */
  qunce.unsent = (message) => {
    const times = timesOf(shareOf(message));
    return [...message.querySelectorAll("[data-sent]")].filter((row) => !(times[row.dataset.sent] > 0));
  };

  /** Whether some group has it: then the others are waited for. */
  qunce.isBegun = (message) => {
    return qunce.unsent(message).length < message.querySelectorAll("[data-sent]").length;
  };

  /** Whether anything of a share was ever ticked here; else it may be kept on another device. */
  qunce.keepsSent = (share) => Boolean(marks.read(`${share}:sent`));

  enhance("sent", "[data-share]", (root) => {
    const { share } = root.dataset;
    const rows = [...root.querySelectorAll("[data-sent]")];

    function draw() {
      const times = timesOf(share);
      rows.forEach((row) => drawRow(row, times[row.dataset.sent]));
      clock.redraw();
    }

    rows.forEach((row) => {
      row.querySelector("input").addEventListener("change", ({ target }) => {
        const isKept = marks.set(`${share}:sent`, row.dataset.sent, target.checked);
        const status = row.closest("[data-copybox]").querySelector("[data-status]");
        if (status) status.textContent = isKept ? "" : "记下了，关掉页面就不再记得。";
      });
    });
    const again = (run) => () => root.isConnected && run();
    document.addEventListener("qunce:marks", again(draw));
    document.addEventListener("qunce:me", again(() => mineFirst(rows)));
    mineFirst(rows);
    draw();
  });

  function drawRow(row, time) {
    const isSent = time > 0;
    row.querySelector("input").checked = isSent;
    const tag = row.querySelector("[data-sent-at]");
    tag.hidden = !isSent;
    tag.textContent = isSent ? `✓ 已发 ${when(new Date(time * 1000))}`.trim() : "";
    const button = row.querySelector("button");
    if (button) rename(button, isSent);
  }

  // What is copied once more says so, also to somebody who hears the page.
  function rename(button, isSent) {
    const { dataset } = button;
    dataset.first ||= button.textContent;
    dataset.firstName ||= button.getAttribute("aria-label");
    dataset.label = isSent ? "再复制" : dataset.first;
    dataset.name = isSent ? `再${dataset.firstName}` : dataset.firstName;
    if (!dataset.timer) qunce.say(button);
  }

  function when(date) {
    if (isNaN(date)) return "";
    const today = new Date().toDateString() === date.toDateString();
    const clockWords = `${date.getHours()}`.padStart(2, 0) + ":" + `${date.getMinutes()}`.padStart(2, 0);
    return today ? clockWords : `${date.getMonth() + 1}月${date.getDate()}日`;
  }

  /** The reader's own group stands first and is called so. */
  function mineFirst(rows) {
    const { group } = me.read();
    const isMine = (row) => group !== "" && row.dataset.sent.endsWith(`@${group}`);
    rows.forEach((row) => {
      row.querySelector("[data-mine]")?.remove();
      if (!isMine(row)) return;
      const tag = document.createElement("span");
      tag.className = "qc-tag qc-tag--now";
      tag.dataset.mine = "";
      tag.textContent = "我的群";
      row.querySelector("label").append(tag);
    });
    new Set(rows.map((row) => row.parentElement)).forEach((list) => {
      const ordered = rows.filter((row) => row.parentElement === list);
      list.append(...ordered.filter(isMine), ...ordered.filter((row) => !isMine(row)));
    });
  }
})();
