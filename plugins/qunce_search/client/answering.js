/* Which pages answer what was asked of them, and which of them is named first. */
(function (search) {
  "use strict";
  const ABOUT = 12;

  /** {pages: best first; of a moment also page: the one to name first, live: how many of the
      moment's take place, near: the one outside of it, off: the moment's own, if it does not take
      place, isMoved, and the moment, where the one before was meant}. */
  search.answering = (asked, index, events, now) => {
    const pages = candidates(asked, index, events);
    const { moment, named } = asked;
    if (moment) return moment.turn ? atTurn(asked, pages, now) : inDays(asked, pages, index, now);
    if (asked.state || asked.offer || asked.kind) return { pages: byTime(pages, now), count: (pages.filter((page) => !search.isOver(page, now)).length || pages.length) };
    return { pages: [...named.own, ...byTime(named.about, now).slice(0, ABOUT)] };
  };

  function candidates({ moment, kind, state, offer, named }, index, events) {
    const all = [...new Set(named ? [...named.own, ...named.about] : index.pages)];
    const ofKind = all.filter((page) => (kind ? page.kind === kind : !(moment || state || offer) || events.includes(page)));
    const offering = offer ? ofKind.filter((page) => page.offers?.includes(offer)) : ofKind;
    // 今晚直播几点 is asked of whatever there is tonight.
    const offered = offering.length || !moment ? offering : ofKind;
    return state ? inState(offered, state) : offered;
  }

  /** Those that say so of themselves; what was put off may only have been moved, and the other way. */
  function inState(pages, state) {
    const saying = pages.filter(({ status = "" }) => status.includes(state));
    const moved = state === "取消" ? [] : pages.filter(({ former }) => former);
    const [first, second] = state === "改期" ? [moved, saying] : [saying, moved];
    return first.length ? first : second;
  }

  function atTurn({ moment, state }, pages, now) {
    const dated = byTime(pages.filter((page) => page.date && (state || !isOff(page))), now);
    const ahead = dated.filter((page) => !search.isOver(page, now));
    const past = dated.filter((page) => search.isOver(page, now));
    const unbegun = ahead.filter((page) => search.statusOf(page, now) === "即将");
    const next = unbegun.length ? unbegun : ahead;
    const found = {
      next, last: past, near: ahead.length ? ahead : past, ahead, past, now: ahead, when: next.length ? next : past,
      final: ahead.length ? [...ahead].reverse() : past, nth: inTime(pages.filter((page) => page.date)).slice(moment.number - 1),
    }[moment.turn].slice(moment.skip || 0);
    return { pages: found, page: found[0], live: found.length };
  }

  /** What is on in those days, what was moved away from them or is off, and what comes next: for
      days that are over, what came before. */
  function inDays(asked, pages, index, now) {
    const dated = byTime(pages.filter(({ date }) => date), now);
    const moment = meant(asked, dated);
    const there = dated.filter((page) => touches(page, moment));
    const live = picked(there.filter((page) => asked.state || !isOff(page)), moment);
    const moved = dated.filter((page) => isWithin(search.dayOf(page.former || ""), moment) && !there.includes(page));
    const isNear = ({ date, ends }) => (moment.to < asked.today ? search.dayOf(ends || date) < moment.from : search.dayOf(date) > moment.to);
    const titled = moment.names && dated.find((page) => moment.names.some((name) => page.title.includes(name)));
    const takingPlace = dated.filter((page) => !isOff(page));
    // Behind the last that is planned there is none to come, but that one; before the first that
    // is known none came, and the next from now is named.
    const ahead = inTime(takingPlace.filter((page) => !search.isOver(page, now)));
    const near = titled || moved[0] || takingPlace.find(isNear) || ahead.at(moment.to < asked.today ? 0 : -1);
    const off = live.length || moved.length ? null : there[0];
    const page = live[0] || off || near;
    const ofToday = moment.from === asked.today && moment.to === asked.today ? index.pages.filter((each) => each.today) : [];
    const isItsName = ofToday.some(({ title }) => title === moment.name);
    const found = [...live, ...moved, ...ofToday, ...there, near].filter(Boolean);
    return { moment, page, live: live.length, near, off, isMoved: moved.length > 0, isTitled: Boolean(titled), pages: [...new Set([...(isItsName ? ofToday : []), ...(page ? [page] : []), ...found])] };
  }

  /** The next Wednesday, or the last one where it is asked of as something known: 周三那场. */
  function meant({ moment, isBack }, dated) {
    const others = [isBack && moment.or, moment.later].filter(Boolean);
    const isThere = (days) => dated.some((page) => touches(page, days));
    return { ...moment, ...[moment, ...others].find(isThere) };
  }

  function picked(live, { pick }) {
    return pick ? [inTime(live).at(pick === "last" ? -1 : 0)].filter(Boolean) : live;
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

  search.closest = (pages, now) => [...pages].sort(search.byNearness(now))[0];
})(window.qunceSearch);
