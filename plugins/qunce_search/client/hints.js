/* What a query says beside its words: a name in full, the kind of page that is wanted, or what it
   is to have. 何青 接龙 is about one of her shares; 退换货 总结, 接龙那场, 读书会 回放. */
(function (search) {
  "use strict";
  // A kind is said on purpose; a name may only be part of what is asked.
  const OF_KIND = 2;
  const WITH_OFFER = 3;
  const ABOUT = 1.5;
  const WAY = /链接|连结|入口|地址|网址|通道|方式|二维码|在哪里?|去哪里?|怎么|如何|可以|能/gu;
  const THAT_ONE = /[那这]一?[场次期]/u;

  /** Pages that a query hints at with more of a score, all in order again. */
  search.withHints = (entries, query, index) => {
    if (index.titles.all.some((title) => title.key === query.key)) return entries;
    const about = new Set(search.nameWithin(index, query.folded)?.named.about);
    const factorOf = wanted(query, index.pages);
    const factor = (page) => (about.has(page) ? ABOUT : 1) * factorOf(page);
    return search.inOrder(entries.map((entry) => ({ ...entry, score: factor(entry.page) * entry.score })));
  };

  function wanted({ folded, key }, pages) {
    const text = folded.trim();
    const events = pages.find(({ ends }) => ends)?.kind;
    // 办一场分享 asks how to; 烘焙 分享 asks for one.
    const isSaid = (word) => new RegExp(`${word === events || search.isQuestion(key) ? "[\\s的]" : "[^a-z]"}${word}$|\\s${word}\\s`, "u").test(text);
    const kind = wordOf(pages.map((page) => page.kind), isSaid) || (THAT_ONE.test(text) && events);
    const offer = wordOf(pages.flatMap(({ offers = [] }) => offers), (word) => search.withoutWay(text).endsWith(word));
    return (page) => (kind && page.kind === kind ? OF_KIND : 1) * (offer && page.offers?.includes(offer) ? WITH_OFFER : 1);
  }

  /** Of 报名链接, 怎么报名 what is offered. */
  search.withoutWay = (text) => text.replace(WAY, " ").trim();

  function wordOf(words, isSaid) {
    return [...new Set(words)].find((word) => word?.length > 1 && isSaid(word));
  }
})(window.qunceSearch);
