/* Moments in a query: 今晚, 下周三, 12月3日, 下一场. A day is a number, of days since 1970 began. */
(function (search) {
  "use strict";
  const DAY = 24 * 60 * 60 * 1000;
  const HALF_A_YEAR = 183;
  const WEEKDAYS = "一二三四五六日";
  const WEEK = "(?:周|星期|礼拜)";
  const WEEKS = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 };
  const NEAR = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 };
  const only = (day) => day !== null && { from: day, to: day };

  // What is written first is tried first. Not what comes back: 每周一 and 每天 ask for no day.
  const MOMENTS = [
    [/(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?!\d)/u, (today, year, month, day) => only(dayIn(year, month, day))],
    [/(?<!\d)(\d{1,2})月(\d{1,2})[日号]?(?!\d)/u, (today, month, day) => only(nearest(today, month, day))],
    [/(?<![\d./-])(\d{1,2})[/.](\d{1,2})(?![\d./-])/u, (today, month, day) => only(nearest(today, month, day))],
    [new RegExp(`(上上|下下|下|上|本|这)个?${WEEK}([一二三四五六日天末])?`, "u"), (today, which, day) => inWeek(mondayOf(today) + 7 * WEEKS[which], day)],
    [new RegExp(`(?<!每)${WEEK}([一二三四五六日天末])`, "u"), (today, day) => onward(today, day)],
    [/([上这本下])个?月/u, (today, which) => monthOf(today, WEEKS[which])],
    [/(?<![\d.])(1[0-2]|[1-9])月(?:份|里)?(?!\d)/u, (today, month) => wholeMonth(today, month)],
    [/(大后|[前昨今明后])(?:[天日晚夜]|早(?!已))/u, (today, which) => only(today + NEAR[which])],
    [/下一?[场次期]/u, () => ({ turn: "next" })],
    [/上一?[场次期]/u, () => ({ turn: "last" })],
    [/最近/u, () => ({ turn: "near" })],
    [/即将(?:开始)?|接下来/u, () => ({ turn: "ahead" })],
    [/往期|以往/u, () => ({ turn: "past" })],
  ];

  /** {name: 下周, rest: the query without it, from, to: days} or {name, rest, turn}, or null. */
  search.readMoment = (folded, today) => {
    for (const [pattern, read] of MOMENTS) {
      const match = pattern.exec(folded);
      const moment = match && read(today, ...match.slice(1));
      if (moment) return { name: match[0], rest: folded.replace(match[0], " "), ...moment };
    }
    return null;
  };

  /** 11月23日, or null where the calendar has no such day. */
  function dayIn(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day) ? date.getTime() / DAY : null;
  }

  /** That day of the year in which it is nearest to today. */
  function nearest(today, month, day) {
    const year = yearOf(today);
    const days = [year - 1, year, year + 1].map((each) => dayIn(each, month, day)).filter((each) => each !== null);
    return days.find((each) => Math.abs(each - today) <= HALF_A_YEAR) ?? null;
  }

  function yearOf(day) {
    return new Date(day * DAY).getUTCFullYear();
  }

  function mondayOf(day) {
    // 1970 began on a Thursday.
    return day - ((day + 3) % 7);
  }

  function inWeek(monday, day) {
    if (!day) return { from: monday, to: monday + 6 };
    if (day === "末") return { from: monday + 5, to: monday + 6 };
    return only(monday + WEEKDAYS.indexOf(day.replace("天", "日")));
  }

  /** The next such day, today being one. */
  function onward(today, day) {
    const { from, to } = inWeek(mondayOf(today), day);
    return to < today ? { from: from + 7, to: to + 7 } : { from, to };
  }

  function monthOf(today, by) {
    return monthFrom(yearOf(today), new Date(today * DAY).getUTCMonth() + by);
  }

  function wholeMonth(today, month) {
    const middle = nearest(today, month, 15);
    return middle === null ? null : monthFrom(yearOf(middle), month - 1);
  }

  function monthFrom(year, month) {
    return { from: Date.UTC(year, month, 1) / DAY, to: Date.UTC(year, month + 1, 1) / DAY - 1 };
  }
})(window.qunceSearch);
