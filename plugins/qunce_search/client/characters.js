/* A query of one character: titles that have it, then pages by how often they do. */
(function (search) {
  "use strict";
  // A character is usually looked for in a title; headings and texts come behind.
  const HEADING = 0.5;
  const ON_PAGE = 15;

  search.findCharacter = async (index, query) => {
    const { found, missing } = await search.postings(index, "characters", [query.key]);
    const entries = new Map();
    const entryOf = (page) => {
      if (!entries.has(page)) entries.set(page, { page, score: 0, sections: new Map() });
      return entries.get(page);
    };
    search.wordingScores(index.titles, query).forEach((score, title) => {
      title.sections.forEach((section) => {
        const entry = entryOf(section.page);
        entry.score = Math.max(entry.score, section.anchor ? HEADING * score : score);
        if (section.anchor) entry.sections.set(section, score);
      });
    });
    (found.get(query.key) || []).forEach(([number, times]) => {
      const page = index.pages[number];
      entryOf(page).score += (ON_PAGE * times) / (times + page.length / index.averagePage);
    });
    return { pages: search.inOrder([...entries.values()]), terms: [query.key], missing, suggestions: [] };
  };
})(window.qunceSearch);
