/* Festivals as days: those with a date are known here, those of the moon's calendar and the sun's
   turns come with the index; see qunce_search/festivals.py. */
(function (search) {
  "use strict";
  const DAY = 24 * 60 * 60 * 1000;
  const DATED = {
    "元旦|新年": "1-1", 情人节: "2-14", "妇女节|三八节": "3-8", "劳动节|五一": "5-1", "儿童节|六一": "6-1", 618: "6-18",
    教师节: "9-10", "国庆|十一(?=放假|假期|长假|期间)": "10-1", "双十一|双11": "11-11", "双十二|双12": "12-12",
    平安夜: "12-24", 圣诞: "12-25", 跨年: "12-31",
  };
  const OTHERWISE = { 春节: "春节|过年|大年初一|正月初一" };
  const EVE = "除夕|大年三十|年三十";

  /** {name, names: it and others for the same, day} of the festival a text names: the nearest to
      today, unless it says of which year; or null. `known` are [name, [day]] besides those with a
      date. */
  search.festival = (text, today, known) => {
    const eve = known.filter(([name]) => name === "春节").map(([, days]) => [EVE, days.map((day) => day - 1)]);
    const dated = Object.entries(DATED).map(([names, date]) => [names, yearsAround(today).map((year) => Date.parse(`${year}-${date} UTC`) / DAY)]);
    const all = [...dated, ...eve, ...known.map(([name, days]) => [OTHERWISE[name] || name, days])];
    const pattern = new RegExp(`([今去明])?年?的?(?<!\\d)(?:${all.map(([names]) => `(${names})`).join("|")})(?!\\d)(?:节|假期|放假|当?天)?`, "u");
    const [name, year, ...names] = pattern.exec(text) || [];
    if (!name) return null;
    const [words, days] = all[names.findIndex(Boolean)];
    const day = ofYear(year, days, today);
    return day === undefined ? null : { name, names: (words === EVE ? `${EVE}|春节|过年` : words).split("|"), day };
  };

  function yearsAround(today) {
    return [-1, 0, 1, 2].map((by) => yearOf(today) + by);
  }

  /** Who asks for this year's 春节 in autumn means the one to come. */
  function ofYear(which, days, today) {
    const isMeant = { 去: (day) => yearOf(day) < yearOf(today), 明: (day) => yearOf(day) > yearOf(today) }[which] || (() => true);
    const near = [...days].sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
    return near.find(isMeant) ?? near[0];
  }

  function yearOf(day) {
    return new Date(day * DAY).getUTCFullYear();
  }
})(window.qunceSearch);
