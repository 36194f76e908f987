/* Stretches of days, {from, to}: weeks, months and their parts, quarters, years. A day is a number,
   of days since 1970 began. */
(function (search) {
  "use strict";
  const DAY = 24 * 60 * 60 * 1000;
  const HALF_A_YEAR = 183;
  const WEEKDAYS = "一二三四五六日";

  const yearOf = (day) => new Date(day * DAY).getUTCFullYear();
  const monthOf = (day) => new Date(day * DAY).getUTCMonth();

  search.calendar = { only, dayIn, nearest, weekOf, inWeek, onward, month, monthFrom, namedMonth, partOfMonth, dayOfMonth, quarter, year };

  function only(day) {
    return day === null ? null : { from: day, to: day };
  }

  /** 11月23日, or null where the calendar has no such day. */
  function dayIn(ofYear, ofMonth, day) {
    const date = new Date(Date.UTC(ofYear, ofMonth - 1, day));
    return date.getUTCMonth() === ofMonth - 1 && date.getUTCDate() === Number(day) ? date.getTime() / DAY : null;
  }

  /** That day of the year in which it is nearest to today. */
  function nearest(today, ofMonth, day) {
    const days = [-1, 0, 1].map((by) => dayIn(yearOf(today) + by, ofMonth, day)).filter((each) => each !== null);
    return days.find((each) => Math.abs(each - today) <= HALF_A_YEAR) ?? null;
  }

  /** The week of a day, or the one `by` weeks from it. 1970 began on a Thursday. */
  function weekOf(day, by = 0) {
    const monday = day - ((day + 3) % 7) + 7 * by;
    return { from: monday, to: monday + 6 };
  }

  /** Of a week its 三, its 天, its 末, or all of it. */
  function inWeek(week, weekday) {
    if (!weekday) return week;
    if (weekday === "末") return { from: week.to - 1, to: week.to };
    return only(week.from + WEEKDAYS.indexOf(weekday.replace("天", "日")));
  }

  /** The next such weekday, today being one; or else the last. */
  function onward(today, weekday) {
    const isPast = inWeek(weekOf(today), weekday).to < today;
    const [next, last] = [isPast, isPast - 1].map((by) => inWeek(weekOf(today, by), weekday));
    return { ...next, or: last };
  }

  function month(today, by) {
    return monthFrom(yearOf(today), monthOf(today) + by);
  }

  function monthFrom(ofYear, index) {
    return { from: Date.UTC(ofYear, index, 1) / DAY, to: Date.UTC(ofYear, index + 1, 1) / DAY - 1 };
  }

  /** 12月, of the year in which it is nearest. */
  function namedMonth(today, number) {
    const middle = nearest(today, number, 15);
    return middle === null ? null : monthFrom(yearOf(middle), number - 1);
  }

  /** 初, 中旬, 底 of a month. */
  function partOfMonth(whole, part) {
    if (!whole) return null;
    const { from, to } = whole;
    if (part === "初" || part === "上旬") return { from, to: from + 9 };
    if (part[0] === "中") return { from: from + 10, to: from + 19 };
    return { from: part === "下旬" ? from + 20 : to - 6, to };
  }

  /** The next day of that number, today being one, or a month later; or else the last. */
  function dayOfMonth(today, number) {
    const days = [-2, -1, 0, 1, 2, 3].map((by) => month(today, by).from + Number(number) - 1).filter((day) => new Date(day * DAY).getUTCDate() === Number(number));
    const [next, later] = days.filter((day) => day >= today);
    return { ...only(next), later: only(later ?? null), or: only(days.filter((day) => day < today).pop() ?? null) };
  }

  /** A quarter by its number, or `by` quarters from today's. */
  function quarter(today, number, by) {
    const first = 3 * (number ? number - 1 : Math.floor(monthOf(today) / 3) + by);
    return { from: monthFrom(yearOf(today), first).from, to: monthFrom(yearOf(today), first + 2).to };
  }

  function year(today, by) {
    return { from: monthFrom(yearOf(today) + by, 0).from, to: monthFrom(yearOf(today) + by, 11).to };
  }
})(window.qunceSearch);
