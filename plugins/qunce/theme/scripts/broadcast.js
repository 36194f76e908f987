/* 今日播报: what everybody does today, as a text for the team's own chat. */
(function () {
  "use strict";
  const { qunce } = window;
  const FIRST_CLAUSE = /^[^，。；：、（]+/;

  /** Writes the text and its length; nothing is offered on a day without tasks. */
  qunce.drawBroadcast = (page, tasks, now) => {
    const text = broadcast(tasks.filter(({ isTicked }) => !isTicked), now);
    const box = page.querySelector("[data-broadcast]");
    box.hidden = page.querySelector("[data-broadcast-button]").hidden = !text;
    box.querySelector("pre").textContent = text;
    box.querySelector("[data-broadcast-count]").textContent = `发到工作群，${[...text].length} 字`;
  };

  function broadcast(open, now) {
    const today = open.filter(({ days }) => days === 0);
    const late = open.filter(({ days }) => days < 0);
    if (!today.length && !late.length) return "";
    const lines = [`【今日】${qunce.dayOf(now)}`];
    const shares = [...new Set(today.map(({ share }) => share))];
    shares.forEach((share) => {
      lines.push("", `${startOf(share, today[0].due)}${share.title}`);
      const those = today.filter((task) => task.share === share);
      those.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
      lines.push(...those.map((task) => `${task.due.slice(11, 16) || "今天内"} ${said(task)}`));
    });
    if (late.length) lines.push("", `逾期 ${late.length} 件：`, ...late.map(lateLine));
    return lines.join("\n");
  }

  // `今晚 20:30 `, of a share that begins on the day in question.
  function startOf({ starts }, day) {
    const time = starts.slice(11, 16);
    return starts.slice(0, 10) === day.slice(0, 10) ? `${time < "18" ? "" : "今晚 "}${time} ` : "";
  }

  function lateLine(task) {
    return `${task.when.replace(/）.*/, "）")}${said(task)}，${task.share.title}`;
  }

  function said({ row, role, who }) {
    const words = qunce.wordsOf(row);
    const at = role ? ` @${[role, who[role]].filter(Boolean).join(" ")}` : "";
    return `${FIRST_CLAUSE.exec(words)?.[0] || words}${at}`;
  }
})();
