/* Dates of pages: in words, as days of the site, and whether they lie ahead of the reader's own
   clock. */
(function (search) {
  "use strict";
  const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d))?/;
  const ZONE = /([+-])(\d\d):?(\d\d)$/;
  const MINUTE = 60 * 1000;
  const DAY = 24 * 60 * MINUTE;
  const WEEKDAYS = "日一二三四五六";

  /** `2026-12-06T20:30+08:00` → 12月6日（周日）20:30: as written, in the zone it is written in. */
  search.dateText = (iso, now) => {
    const match = ISO.exec(iso);
    if (!match) return "";
    const [, year, month, day, clock = ""] = match;
    const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
    const ofYear = Number(year) === now.getFullYear() ? "" : `${year}年`;
    return `${ofYear}${Number(month)}月${Number(day)}日（周${weekday}）${clock}`;
  };

  /** What a page says of itself (已取消), or else what the clock says of its date. */
  search.statusOf = ({ status, date, ends }, now) => {
    const said = ["即将", "往期"].includes(status) && ISO.test(date) ? "" : status;
    if (said || !ISO.test(date)) return said;
    if (now < startOf(date)) return "即将";
    return search.isOver({ date, ends }, now) ? "往期" : "正在进行";
  };

  /** Whether there is nothing left to come to. */
  search.isOver = ({ date, ends }, now) => ISO.test(date) && now >= endOf(ends || date);

  /** Compares results: what is or was nearest first, what has no date last. */
  search.byNearness = (now) => (a, b) => distance(a, now) - distance(b, now);

  /** The day a date is written as: days since 1970 began, -1 for none. */
  search.dayOf = (iso) => {
    const [, year, month, day] = ISO.exec(iso) || [];
    return year ? Date.UTC(year, month - 1, day) / DAY : -1;
  };

  /** The reader's moment as a day of a site that writes its dates like `iso`; a date without a zone
      says that the reader's own will do. */
  search.today = (now, iso) => {
    const [, sign, hours, minutes] = ZONE.exec(iso) || [];
    const ahead = sign ? Number(`${sign}1`) * (60 * hours + Number(minutes)) : -now.getTimezoneOffset();
    const isUtc = /\dZ$/.test(iso);
    return Math.floor((now.getTime() + (isUtc ? 0 : ahead * MINUTE)) / DAY);
  };

  /** 12月6日（周日）20:30–22:00. */
  search.spanText = ({ date, ends }, now) => {
    const [, , , , clock] = ISO.exec(ends || "") || [];
    const isWithinDay = clock && search.dayOf(date) === search.dayOf(ends);
    return search.dateText(date, now) + (isWithinDay ? `–${clock}` : "");
  };

  function distance({ date }, now) {
    return ISO.test(date) ? Math.abs(startOf(date) - now) : Number.MAX_VALUE;
  }

  function startOf(iso) {
    const [, year, month, day, clock] = ISO.exec(iso);
    // A day without a time begins when the reader's does; Date.parse would take it for UTC.
    return clock ? Date.parse(iso.replace(" ", "T")) : new Date(year, month - 1, day).getTime();
  }

  function endOf(iso) {
    const match = ISO.exec(iso);
    if (!match) return 0;
    return startOf(iso) + (match[4] ? 0 : DAY);
  }
})(window.qunceSearch);
