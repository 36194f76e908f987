/* Queries for pages by what they say of themselves: their day, kind, state, and whom they are
   about. 下周谁分享, 林夏 总结, 取消的分享. */
(function (search) {
  "use strict";
  // Words that ask, and say nothing of what is asked for.
  const ASKING =
    /有没有|没有|有什么|有哪些|有谁|讲什么|讲啥|什么时候|几点开始|几点|时间|安排|排期|日程|活动|讲座|聚会|课|嘉宾|早上|上午|中午|下午|傍晚|晚上|夜里|那|群里|我们|是谁|哪些|哪几|哪|谁|什么|啥|会|要|来|讲|有|吗|呢|的|场|是|在|了|都/gu;
  const STATES = [["取消", /已?取消(?:了)?/u], ["延期", /已?(?:延期|推迟|改期)(?:了)?/u]];
  const ABOUT = 12;

  /** {moment, kind, state, named, pages: best first, live: how many of the moment's take place,
      page: the one to name first,
      near: the one outside of the moment, off: the moment's own, if it does not take place} or null: the query asks for texts.
      Or {moment, message, page, pages}: it asks for a text to be sent. */
  search.readAsked = (query, index, now) => {
    const dated = index.pages.filter(({ date }) => date);
    const events = dated.some(({ ends }) => ends) ? dated.filter(({ ends }) => ends) : dated;
    const today = search.today(now, closest(events, now)?.date || "");
    const moment = events.length ? search.readMoment(query.folded, today) : null;
    const { kind, state, rest } = words(moment ? moment.rest : query.folded, index);
    const name = search.plainKey(rest.replace(ASKING, " "), index);
    const named = name ? search.named(index, search.plainKey(rest.replace(/的/gu, " "), index)) || search.named(index, name) : null;
    const asksForState = state && (kind || named || /的|哪|谁|有/u.test(rest));
    if (moment && name && !named) return askedMessage({ moment, today, name: search.plainKey(rest, index) }, index, events, now);
    if ((name && !named) || !(moment || asksForState || named)) return null;
    const asked = { moment, kind, state, named, today, noun: kind || events[0]?.kind || "日程" };
    return { ...asked, ...answering(asked, index, events, now) };
  };

  /** The text of that name, to be sent at the page of the moment: 今晚开场白. */
  function askedMessage({ moment, today, name }, index, events, now) {
    const { page, live } = answering({ moment, today, kind: "", state: "", named: null }, index, events, now);
    const message = live && !search.isOver(page, now) && search.messageNamed(page, name);
    return message ? { moment, message, page, pages: [page] } : null;
  }

  function words(folded, { pages }) {
    const kinds = [...new Set(pages.map(({ kind }) => kind))].filter((kind) => kind && kind.length > 1);
    const [kind = ""] = kinds.filter((each) => folded.includes(each)).sort((a, b) => folded.lastIndexOf(b) - folded.lastIndexOf(a));
    const without = kinds.reduce((text, each) => text.replaceAll(each, " "), folded);
    const [state = "", pattern = ""] = STATES.find(([, each]) => each.test(without)) || [];
    return { kind, state, rest: without.replace(pattern, " ") };
  }

  function answering(asked, index, events, now) {
    const { moment, kind, state, named } = asked;
    const candidates = [...new Set(named ? [...named.own, ...named.about] : index.pages)];
    const ofKind = candidates.filter((page) => (kind ? page.kind === kind : !(moment || state) || events.includes(page)));
    const pages = state ? ofKind.filter((page) => isIn(page, state)) : ofKind;
    if (moment) return moment.turn ? atTurn(moment.turn, pages, now) : within(asked, pages, index, now);
    if (state || kind) return { pages: byTime(pages, now) };
    return { pages: [...named.own, ...byTime(named.about, now).slice(0, ABOUT)] };
  }

  function atTurn(which, pages, now) {
    const dated = byTime(pages.filter((page) => page.date && !isOff(page)), now);
    const ahead = dated.filter((page) => !search.isOver(page, now));
    const past = dated.filter((page) => search.isOver(page, now));
    const unbegun = ahead.filter((page) => search.statusOf(page, now) === "即将");
    const next = unbegun.length ? unbegun : ahead;
    const found = { next, last: past, near: ahead.length ? ahead : past, ahead, past }[which];
    return { pages: found, page: found[0], live: found.length };
  }

  /** What is on in those days, what was moved away from them or is off, and what comes next: for
      days that are over, what came before. */
  function within({ moment, today }, pages, index, now) {
    const dated = byTime(pages.filter(({ date }) => date), now);
    const there = dated.filter((page) => touches(page, moment));
    const live = there.filter((page) => !isOff(page));
    const moved = dated.filter((page) => isWithin(search.dayOf(page.former || ""), moment) && !there.includes(page));
    const isNear = ({ date, ends }) => (moment.to < today ? search.dayOf(ends || date) < moment.from : search.dayOf(date) > moment.to);
    const near = moved[0] || dated.find((page) => !isOff(page) && isNear(page));
    const off = live.length || moved.length ? null : there[0];
    const page = live[0] || off || near;
    const ofToday = moment.from === today && moment.to === today ? index.pages.filter((each) => each.today) : [];
    const isItsName = ofToday.some(({ title }) => title === moment.name);
    const found = [...live, ...moved, ...ofToday, ...there, near].filter(Boolean);
    return { page, live: live.length, near, off, isMoved: moved.length > 0, pages: [...new Set([...(isItsName ? ofToday : []), ...(page ? [page] : []), ...found])] };
  }

  function isIn({ status = "", former = "" }, state) {
    return status.includes(state) || (state === "延期" && former !== "");
  }

  function isOff({ status = "" }) {
    return status !== "" && !["即将", "往期"].includes(status);
  }

  function touches({ date, ends }, { from, to }) {
    return search.dayOf(date) <= to && search.dayOf(ends || date) >= from;
  }

  function isWithin(day, { from, to }) {
    return day >= from && day <= to;
  }

  function inTime(pages) {
    return [...pages].sort((a, b) => search.dayOf(a.date) - search.dayOf(b.date) || a.date.localeCompare(b.date));
  }

  /** What is ahead, the nearest first, then what is over, the latest first. */
  function byTime(pages, now) {
    const dated = inTime(pages.filter(({ date }) => date));
    const isOver = (page) => search.isOver(page, now);
    return [...dated.filter((page) => !isOver(page)), ...dated.filter(isOver).reverse(), ...pages.filter(({ date }) => !date)];
  }

  function closest(pages, now) {
    return [...pages].sort(search.byNearness(now))[0];
  }
})(window.qunceSearch);
