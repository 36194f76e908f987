/* A query of one character: titles that have it, then texts by how often they do. */
(function (search) {
  "use strict";
  // A character is usually looked for in a title; headings and texts come behind.
  const HEADING = 0.5;
  const ON_PAGE = 15;

  search.findCharacter = async (index, query) => {
    const { found, missing } = await search.postings(index, [query.key]);
    const entries = new Map();
    const entryOf = (page) => {
      if (!entries.has(page)) entries.set(page, search.entry(page));
      return entries.get(page);
    };
    search.wordingScores(index.titles, query).forEach((score, title) => {
      title.sections.forEach((section) => {
        const entry = entryOf(section.page);
        entry.score = Math.max(entry.score, section.anchor ? HEADING * score : score);
        if (section.anchor) entry.headings.set(section, score);
      });
    });
    const onPage = new Map();
    (found.get(query.key) || []).forEach(([number, times]) => {
      const section = index.sections[number];
      entryOf(section.page).texts.set(section, times);
      onPage.set(section.page, (onPage.get(section.page) || 0) + times);
    });
    onPage.forEach((times, page) => {
      entryOf(page).score += (ON_PAGE * times) / (times + page.length / index.averagePage);
    });
    return { pages: search.inOrder([...entries.values()]), terms: [query.key], missing, suggestions: [] };
  };
})(window.qunceSearch);
