/* Moments in a query: 今晚, 下周三, 12月3日, 月底, 元旦前, 下一场. A day is a number, of days since
   1970 began. */
(function (search) {
  "use strict";
  const { only, dayIn, nearest, weekOf, inWeek, onward, month, monthFrom, namedMonth, partOfMonth, dayOfMonth, quarter, year } = search.calendar;
  const FORTNIGHT = 14;
  const AROUND = 3;
  // What a festival lasts where people say 期间.
  const KEPT = 6;
  const WEEK = "(?:周|星期|礼拜)";
  const ONE = "(?:一|1)?个?";
  const TIME = "[场次期回讲]";
  const LENGTH = "(天|日|周|星期|礼拜|月)";
  const DAYS = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7, 月: 30 };
  const SOME = { 半: 0.5, 几: 3 };
  const NEAR = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 };
  const YEARS = { 去: -1, 今: 0, 本: 0, 明: 1 };
  const at = (pattern) => new RegExp(pattern, "u");

  // What is written first is tried first. Not what comes back: 每周一 and 每天 ask for no day.
  const MOMENTS = [
    [/(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?!\d)/u, (today, ofYear, ofMonth, day) => only(dayIn(ofYear, ofMonth, day))],
    [/(?<!\d)(\d{4})年(1[0-2]|[1-9])月份?/u, (today, ofYear, ofMonth) => monthFrom(ofYear, ofMonth - 1)],
    [/(?<!\d)(\d{1,2})月(\d{1,2})[日号]?(?!\d)/u, (today, ofMonth, day) => only(nearest(today, ofMonth, day))],
    [/(?<![\d./-])(\d{1,2})[/.](\d{1,2})(?![\d./-])/u, (today, ofMonth, day) => only(nearest(today, ofMonth, day))],
    [/(?<![\d./a-z-])(1[0-2]|0?[1-9])-([0-3]?\d)(?![\d./-])/u, (today, ofMonth, day) => only(nearest(today, ofMonth, day))],
    [/(?<!\d)(1[0-2]|[1-9])月份?的?(上旬|中旬|下旬|[初底末尾]|中(?!秋))/u, (today, number, part) => partOfMonth(namedMonth(today, number), part)],
    [/(上+|下+|这|本)个?月的?(上旬|中旬|下旬|[初底末尾]|中(?!秋))/u, (today, which, part) => partOfMonth(month(today, steps(which)), part)],
    [/月(上旬|中旬|下旬|[初底末尾]|中(?!秋))/u, (today, part) => comingPart(today, part)],
    [at(`(上+|下+|这|本)${ONE}${WEEK}([一二三四五六日天末])?`), (today, which, day) => inWeek(weekOf(today, steps(which)), day)],
    [at(`(?<!每)${WEEK}([一二三四五六日天末])`), onward],
    [at(`(\\d+)个?${LENGTH}(?:之|以)?(后|前)`), away],
    [at(`(?:未来|今后|接下来|往后|最近|近|后面|这)的?(\\d+|[几半])个?${LENGTH}(?:之?内|里)?`), ahead],
    [at(`(\\d+|半)个?${LENGTH}(?:之?内|里)`), ahead],
    [at(`(?:过去|前)的?(\\d+|[几半])个?${LENGTH}`), (today, count, unit) => ({ from: today - lengthOf(count, unit), to: today - 1 })],
    [/([今明])([明后])(?:两|2)?天/u, (today, first, second) => ({ from: today + NEAR[first], to: today + NEAR[second] })],
    [at(`(上+|下+|这|本|当)${ONE}月`), (today, which) => month(today, steps(which))],
    [/(?<![\d.])(1[0-2]|[1-9])月(?:份|里)?(?!\d)/u, namedMonth],
    [/年[底末尾]|岁末|年终/u, (today) => namedMonth(today, 12)],
    [/年初/u, (today) => namedMonth(today, 1)],
    [at(`([上这本下])${ONE}季度?`), (today, which) => quarter(today, 0, steps(which))],
    [/第?([1-4])季度?|(?<![a-z])q([1-4])/u, (today, number, short) => quarter(today, number || short)],
    [/(大后|大前|[前昨今明后])(?:[天日晚夜儿]|早(?!已))/u, (today, which) => only(today + NEAR[which])],
    // Not 3号烤箱: behind the day stands nothing, or what is said of a time.
    [/(?<!\d)(3[01]|[12]\d|[1-9])[号日](?=$|[^\p{L}\d]|[早中上下晚夜那有谁讲的之以前后])/u, dayOfMonth],
    [/([今本去明])年度?/u, (today, which) => year(today, YEARS[which])],
    [at(`第(\\d+|一)${TIME}`), (today, number) => ({ turn: "nth", number: Number(number) || 1 })],
    [at(`最后${ONE}${TIME}`), () => ({ turn: "final" })],
    [at(`[再下]下${ONE}${TIME}`), () => ({ turn: "next", skip: 1 })],
    [at(`上上${ONE}${TIME}`), () => ({ turn: "last", skip: 1 })],
    [at(`下${ONE}${TIME}`), () => ({ turn: "next" })],
    [at(`上${ONE}${TIME}|刚刚?(?:才|结束|讲完|办完|讲过)`), () => ({ turn: "last" })],
    [at(`最近(?:的?${ONE}${TIME})?|近期|近来`), () => ({ turn: "near" })],
    [/即将(?:开始)?|接下来|后续|未来|还没开始/u, () => ({ turn: "ahead" })],
    [/往期|以往|以前|过去|历届|历次|从前|[讲办]过(?=什么|啥|哪|谁|的)/u, () => ({ turn: "past" })],
    [/现在|此刻|正在|马上/u, () => ({ turn: "now" })],
    // Nothing but a part of the day means today's; nothing but 什么时候 means the next.
    [/早上|上午|中午|下午|傍晚|晚上|夜里|等会儿?|待会儿?|一会儿/u, (today) => ({ ...only(today), isLoose: true })],
    [/还有?要?多久|(?:什么|啥)时候|几点|几号|哪天|谁[来要会]*(?:讲|主持|分享)|[讲聊](?:什么|啥|谁)|开始|还[有剩]几[场次期]/u, () => ({ turn: "when", isLoose: true })],
  ];
  const PICKED = at(`(最后|第一|第1|头)${ONE}${TIME}`);
  const LEFT = /还剩下?|还有|剩下/u;
  const BESIDE = /^(?:之|以)?(前后|左右|前(?!天)|后(?!天)|期间)/u;

  /** {name: 下周, rest: the query without it, from, to: days, and perhaps
        or, later: {from, to}, the same day before or after, where the next has nothing,
        pick: of what is there only the "first" or the "last",
        names: a festival's, isLoose: what texts say in passing as well}
      or {name, rest, turn, skip, number}, or null. */
  search.readMoment = (folded, today, festivals = []) => {
    const text = search.withDigits(folded);
    const festival = search.festival(text, today, festivals);
    if (festival) return completed({ ...festival, ...only(festival.day) }, text, today);
    for (const [pattern, read] of MOMENTS) {
      const match = pattern.exec(text);
      const days = match && read(today, ...match.slice(1));
      if (days) return days.turn ? named({ ...days, name: match[0] }, text) : completed({ ...days, name: match[0] }, text, today);
    }
    return null;
  };

  function named(moment, text) {
    return { ...moment, rest: text.replace(moment.name, " ") };
  }

  /** With what is said beside the days: before them, what is left of them, the last in them. */
  function completed(moment, text, today) {
    const behind = text.slice(text.indexOf(moment.name) + moment.name.length);
    const [beside = "", side] = BESIDE.exec(behind) || [];
    const days = side ? { ...moment, or: undefined, later: undefined, ...stretched(moment, side, today), name: moment.name + beside } : moment;
    const { rest } = named(days, text);
    const [picked = "", which] = PICKED.exec(rest) || [];
    const [left = ""] = (days.to >= today && LEFT.exec(rest)) || [];
    return {
      ...days,
      rest: [picked, left].reduce((words, word) => words.replace(word, " "), rest),
      from: left ? Math.max(today, days.from) : days.from,
      pick: which && (which === "最后" ? "last" : "first"),
    };
  }

  function stretched({ from, to, names }, side, today) {
    if (side === "前") return from > today ? { from: today, to: from - 1 } : { from: from - FORTNIGHT, to: from - 1 };
    if (side === "后") return { from: to + 1, to: to + FORTNIGHT };
    if (side === "期间") return { from, to: names ? to + KEPT : to };
    return { from: from - AROUND, to: to + AROUND };
  }

  /** 上上 → -2, 下 → 1, 这 → 0. */
  function steps(which) {
    return ({ 上: -1, 下: 1 }[which[0]] || 0) * which.length;
  }

  /** 月底: this month's, or once that is over the next one's. */
  function comingPart(today, part) {
    const [now, next] = [0, 1].map((by) => partOfMonth(month(today, by), part));
    return now.to >= today ? now : { ...next, or: now };
  }

  function away(today, count, unit, side) {
    const by = side === "后" ? Number(count) : -count;
    if (unit === "月") return month(today, by);
    return DAYS[unit] === 1 ? only(today + by) : weekOf(today, by);
  }

  function ahead(today, count, unit) {
    return { from: today, to: today + lengthOf(count, unit) };
  }

  function lengthOf(count, unit) {
    return Math.round((SOME[count] || Number(count)) * DAYS[unit]);
  }
})(window.qunceSearch);
