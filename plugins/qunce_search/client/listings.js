/* Pages that list what lies under them. */
(function (search) {
  "use strict";
  // So much of a list's score a page under it must have to stand above it.
  const NEAR = 0.7;

  /** Pages with at least two others under them. */
  search.lists = (index) => (index.lists ||= index.pages.filter((page) => index.pages.filter((other) => isUnder(other, page)).length > 1));

  /** Whether what it lists is people, groups, or else what other pages are about. */
  search.listsNames = (list, index) => {
    const kinds = search.kindsOfNames(index);
    return index.pages.some((page) => isUnder(page, list) && kinds.has(page.kind));
  };

  /** Puts a list behind the best of what it lists, unless it is asked for by its name. */
  search.listsBehind = (entries, query, index) => {
    const lists = new Set(search.lists(index));
    const order = [...entries];
    entries.filter(({ page }) => lists.has(page) && search.plainKey(page.title, index) !== query.key).forEach((entry) => {
      const at = order.indexOf(entry);
      const below = order.findIndex(({ page, score }, i) => i > at && isUnder(page, entry.page) && score >= NEAR * entry.score);
      if (below < 0) return;
      order.splice(below + 1, 0, entry);
      order.splice(at, 1);
    });
    return order;
  };

  function isUnder(page, list) {
    return page !== list && page.url.startsWith(list.url) && (list.url === "" || list.url.endsWith("/"));
  }
})(window.qunceSearch);
