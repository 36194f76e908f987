/* The sentence above an answer: 本周（11月16日–22日）没有分享，下一场. */
(function (search) {
  "use strict";
  const DAY = 24 * 60 * 60 * 1000;
  const TURNS = { next: "下一场", last: "上一场", near: "最近一场", ahead: "即将开始的", past: "最近一场往期" };
  const WEEKDAYS = "日一二三四五六";

  /** What is said of a moment and what was found for it; see readAsked. */
  search.spoken = ({ moment, noun, live, near, off, isMoved, today, message, page }) => {
    if (message) return `${message.name}，按“${page.title}”填好`;
    const { turn, name } = moment;
    if (turn) return live ? `${TURNS[turn]}${noun}` : `没有${turn === "past" || turn === "last" ? "往期的" : "排好的"}${noun}`;
    const when = `${name}${inWords(moment, name)}`;
    if (live) return `${when}有 ${live} 场${noun}`;
    if (off) return `${when}的${noun}${off.status}`;
    if (isMoved) return `${when}没有${noun}，原定这天的一场改到`;
    if (near) return `${when}没有${noun}，${moment.to < today ? "之前一场" : "下一场"}`;
    return `${when}没有${noun}`;
  };

  function inWords({ from, to }, name) {
    const isDate = /\d/.test(name);
    const weekday = /[周星礼]/.test(name) ? "" : `周${weekdayOf(from)}`;
    if (from === to) return `（${[!isDate && dateOf(from), weekday].filter(Boolean).join(" ")}）`;
    return isDate ? "" : `（${dateOf(from)}–${to - from < 7 ? dateOf(to).replace(/^\d+月/, (month) => (dateOf(from).startsWith(month) ? "" : month)) : dateOf(to)}）`;
  }

  function weekdayOf(day) {
    return WEEKDAYS[new Date(day * DAY).getUTCDay()];
  }

  function dateOf(day) {
    const date = new Date(day * DAY);
    return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  }
})(window.qunceSearch);
