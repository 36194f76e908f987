/* The sentence above an answer: 本周（11月16日–22日）没有分享，下一场. */
(function (search) {
  "use strict";
  const DAY = 24 * 60 * 60 * 1000;
  const TURNS = { next: "下一场", last: "上一场", near: "最近一场", ahead: "即将开始的", past: "最近一场往期", now: "眼前这一场", when: "最近一场", final: "排好的最后一场" };
  const WEEKDAYS = "日一二三四五六";

  /** What is said of what was found; see readAsked. Null where nothing needs to be said. */
  search.spoken = (asked) => {
    const { moment, message, page, isWork, state, offer, noun, count, today } = asked;
    if (message) return `${message.name}，按“${page.title}”填好`;
    if (isWork) return `${moment?.from ? `${moment.name}${inWords(moment, today)}` : ""}要做的、要发的，都在“${page.title}”`;
    if (moment) return moment.turn ? ofTurn(asked) : ofDays(asked);
    return (state || offer) && count ? `${state ? `${state}的${noun}` : `有“${offer}”的${noun}`} ${count} 场` : null;
  };

  function ofTurn({ moment: { turn, number, skip }, noun, live }) {
    if (!live) return `没有${turn === "past" || turn === "last" ? "往期的" : "排好的"}${noun}`;
    return `${skip ? "再" : ""}${turn === "nth" ? `第 ${number} 场` : TURNS[turn]}${noun}`;
  }

  function ofDays({ moment, noun, live, near, off, isMoved, isTitled, today }) {
    const when = `${moment.name}${inWords(moment, today)}`;
    if (live) return `${when}有 ${live} 场${noun}`;
    if (off) return `${when}的${noun}${off.status}`;
    if (isTitled) return `${when}没有${noun}，题目里说到它的一场`;
    if (isMoved) return `${when}没有${noun}，原定这天的一场改到`;
    if (near) return `${when}没有${noun}，${isBefore(near, moment) ? "之前一场" : "下一场"}`;
    return `${when}没有${noun}`;
  }

  function isBefore({ date, ends }, { from }) {
    return search.dayOf(ends || date) < from;
  }

  /** The days in figures where the words did not give them: 下周（11月23日–29日）, 12.3（周四）. */
  function inWords({ from, to, name }, today) {
    const given = /\d[月/.-]\d|\d年|^\d+月份?$/.test(name);
    if (from < to) return given ? "" : `（${dateOf(from, today)}–${endOf(from, to)}）`;
    const weekday = !/[周星礼]/.test(name) && `周${weekdayOf(from)}`;
    return `（${[!given && dateOf(from, today), weekday].filter(Boolean).join(" ")}）`;
  }

  function endOf(from, to) {
    return dateOf(to, from).replace(dateOf(from, from).replace(/\d+日/, ""), "");
  }

  function weekdayOf(day) {
    return WEEKDAYS[new Date(day * DAY).getUTCDay()];
  }

  /** 11月23日, with its year where that is not `today`'s. */
  function dateOf(day, today) {
    const [date, now] = [day, today].map((each) => new Date(each * DAY));
    const year = date.getUTCFullYear() === now.getUTCFullYear() ? "" : `${date.getUTCFullYear()}年`;
    return `${year}${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  }
})(window.qunceSearch);
