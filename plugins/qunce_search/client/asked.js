/* Queries for pages by what they say of themselves: their day, kind, state, what they offer, and
   whom they are about. 下周谁分享, 林夏 总结, 取消的分享, 报名链接. */
(function (search) {
  "use strict";
  // Words that ask, and say nothing of what is asked for; 七点半 and 那天 are such too.
  const WORDS =
    "几点开始 什么时候 有没有 有什么 有哪些 讲什么 为什么 啥时候 有谁 讲啥 几点 哪天 几号 多久 多少 一共 总共 " +
    "时间 安排 排期 日程 计划 活动 讲座 聚会 直播 嘉宾 主持 早上 上午 中午 下午 傍晚 晚上 夜里 轮到 开始 " +
    "怎么 回事 群里 我们 咱们 是谁 哪里 哪儿 哪些 哪几 参加 什么 任务 内容 主题 题目 课 哪 听 看 谁 啥 那 " +
    "这 会 要 来 讲 聊 办 有 没 还 吗 呢 的 场 次 期 是 不 在 了 过 都 到 个 几 一 1";
  const longestFirst = WORDS.split(" ").sort((a, b) => b.length - a.length);
  const ASKING = new RegExp(`\\d{1,2}[点:：]\\d{0,2}半?钟?|[那当][天晚日]|${longestFirst.join("|")}`, "gu");
  // Beside a state or an offer any of these says that pages with it are wanted, not texts on it.
  const WANTING = /的|哪|谁|有|怎么|如何|能|可以/u;
  const STATES = [
    ["取消", /被?已?取消(?:掉|了)?/u],
    ["延期", /被?已?(?:延期|推迟|顺延|延后)(?:了|过)?/u],
    ["改期", /被?已?(?:改期|改到|[改换]了?时间|调期)(?:了|过)?/u],
  ];
  // What is to be done, which a page about the reader's day tells.
  const WORK = /(?:要|该|得|应该)?[做干发办忙](?:什么|啥|哪些|些)|[要该][做干发办]|待办|任务|没做完?|没完成|未完成|逾期|漏做/u;
  const OF_WORK = /事项|事情|工作|今日|事/gu;
  const THAT_ONE = /[那这]一?[场次期]/u;
  const ALL = /所有|全部|名单|列表|一览|有哪些/u;

  /** What a query asks of pages: {moment, kind, state, offer, named, today, noun, pages: best
      first, page: the one to name first, and what else answering.js found}; or {moment, message,
      page, pages}, a text to be sent; {isWork, moment, page, pages}; {pages} alone, lists of what
      is asked for; or null: the query asks for texts. */
  search.readAsked = (query, index, now) => {
    const dated = index.pages.filter(({ date }) => date);
    const events = dated.some(({ ends }) => ends) ? dated.filter(({ ends }) => ends) : dated;
    const today = search.today(now, search.closest(events, now)?.date || "");
    const { full, moment, text } = readNameAndMoment(query.folded, index, events.length > 0, today);
    const work = full ? null : askedWork({ moment, text, today }, index);
    const lists = moment || full ? null : askedLists(query.folded, index);
    if (work || lists) return work || lists;
    const { kind, state, offer, rest } = words(text, full, index, events);
    const name = search.plainKey(rest.replace(ASKING, " "), index);
    const named = full && !name ? full : name && !full ? namedBy([rest, text, name], moment, index) : null;
    if (moment && name && !named) return moment.isLoose ? null : askedMessage({ moment, today, name: search.plainKey(rest, index) }, index, events, now);
    const isWanted = (word) => word && (kind || named || WANTING.test(text) || !index.pages.some(({ title }) => title.includes(word)));
    if ((name && !named) || !(moment || named || isWanted(state) || isWanted(offer))) return null;
    const asked = { moment, kind, state, offer, named, today, noun: kind || events[0]?.kind || "日程", isBack: isBack(query.folded) };
    return { ...asked, ...search.answering(asked, index, events, now) };
  };

  /** A name that stands in full, and a moment beside it: 周日分享 第一期 is about the series, not the
      day, which 这周日分享什么 is about. */
  function readNameAndMoment(folded, index, hasEvents, today) {
    const read = (text) => (hasEvents ? search.readMoment(text, today, index.festivals) : null);
    const moment = read(folded);
    const found = search.nameWithin(index, folded);
    if (!found || (moment && reachesInto(folded, moment.name, found.name))) return { full: null, moment, text: moment ? moment.rest : folded };
    const without = folded.replace(found.name, " ");
    const beside = read(without);
    return { full: found.named, moment: beside, text: beside ? beside.rest : without };
  }

  function reachesInto(text, one, other) {
    const [from, to] = [text.indexOf(one), text.indexOf(other)];
    return from >= 0 && from < to && from + one.length > to;
  }

  /** What the first of some texts is a name for; beside 下次 two characters will do. */
  function namedBy(texts, moment, index) {
    const keys = texts.map((text) => search.plainKey(text.replace(/的/gu, " "), index));
    return keys.map((key) => search.named(index, key, moment?.turn ? 2 : 3)).find(Boolean) || null;
  }

  /** Of a weekday or a day of the month: whether the last one is meant as soon as the next. */
  function isBack(folded) {
    return /[了过的场次]/u.test(folded) && !/[有吗还会要]/u.test(folded);
  }

  function askedWork({ moment, text, today }, index) {
    const pages = index.pages.filter((page) => page.today);
    if (!pages.length || !WORK.test(text) || moment?.turn) return null;
    const rest = text.replace(WORK, " ").replace(OF_WORK, " ").replace(/发|做/u, " ");
    return search.plainKey(rest.replace(ASKING, " "), index) ? null : { isWork: true, moment, today, pages, page: pages[0] };
  }

  /** The page that lists others and is named by what is asked for: 有哪些系列, 嘉宾名单. */
  function askedLists(folded, index) {
    const what = ALL.test(folded) && search.plainKey(folded.replace(ALL, " ").replace(/的|有|是/gu, " "), index);
    const lists = what ? search.lists(index).filter(({ title }) => search.plainKey(title, index).includes(what)) : [];
    const ofNames = lists.filter((list) => search.listsNames(list, index));
    const [best] = (ofNames.length ? ofNames : lists).sort((a, b) => a.title.length - b.title.length);
    return best ? { pages: [best] } : null;
  }

  /** The text of that name, to be sent at the page of the moment: 今晚开场白. */
  function askedMessage({ moment, today, name }, index, events, now) {
    const { page, live } = search.answering({ moment, today, kind: "", state: "", offer: "", named: null }, index, events, now);
    const message = live && !search.isOver(page, now) && search.messageNamed(page, name);
    return message ? { moment, message, page, pages: [page] } : null;
  }

  function words(folded, full, index, events) {
    const [said, ofKind] = last(folded, index.pages.map((page) => page.kind));
    const [state = "", pattern = ""] = STATES.find(([, each]) => each.test(ofKind)) || [];
    const [offer, rest] = last(ofKind.replace(pattern, " "), index.pages.flatMap((page) => page.offers || []));
    // 高扬那场怎么了 is about the share, not the person.
    const kind = said || (full && THAT_ONE.test(folded) && events[0]?.kind) || "";
    return { kind, state, offer, rest: offer ? search.withoutWay(rest) : rest };
  }

  /** Of some words the last one in a text, and the text without any of them. */
  function last(text, all) {
    const said = [...new Set(all)].filter((word) => word && word.length > 1 && text.includes(word));
    const [word = ""] = [...said].sort((a, b) => text.lastIndexOf(b) - text.lastIndexOf(a));
    return [word, said.reduce((rest, each) => rest.replaceAll(each, " "), text)];
  }
})(window.qunceSearch);
