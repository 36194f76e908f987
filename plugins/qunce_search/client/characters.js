/* A query of one character: titles that have it, then pages by how often they do. */
(function (search) {
  "use strict";
  // Less than what the place in a title decides: a character is usually looked for there.
  const ON_PAGE = 15;

  search.findCharacter = async (index, query) => {
    const { found, missing } = await search.postings(index, "characters", [query.key]);
    const { pages } = search.rank(index, query, new Map());
    (found.get(query.key) || []).forEach(([number, times]) => {
      const page = index.pages[number];
      const entry = pages.get(page) || { page, score: 0, sections: new Map() };
      entry.score += (ON_PAGE * times) / (times + page.length / index.averagePage);
      pages.set(page, entry);
    });
    return { pages: search.inOrder([...pages.values()]), terms: [query.key], missing, meant: [] };
  };
})(window.qunceSearch);
