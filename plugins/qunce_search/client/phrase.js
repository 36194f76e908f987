/* Quotations: what stands in a text word for word comes before what only has the same pairs. */
(function (search) {
  "use strict";
  // Shorter stretches are settled by their pairs.
  const SHORTEST = 5;
  // Sections looked at; the texts of most are needed for the excerpts anyway.
  const MOST = 8;
  // More than any other reason why a text with the same pairs could come first.
  const QUOTED = 50;

  /** Raises those of the `complete` sections that hold the query's stretches as they stand, of
      the best pages first; resolves to how many texts could not be read. */
  search.preferQuotation = async (index, query, complete, pages) => {
    const stretches = query.runs.map((run) => run.text).filter((text) => text.length >= SHORTEST);
    if (!stretches.length) return 0;
    const scoreOf = (section) => pages.get(section.page).score;
    const withText = complete.filter((section) => !section.isHidden);
    const likeliest = withText.sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, MOST);
    const texts = await Promise.all(likeliest.map(({ place }) => search.text(index, place)));
    const quoting = new Map();
    likeliest.forEach((section, i) => {
      const text = search.fold(texts[i] || "", index.simplified);
      const isQuoting = stretches.every((stretch) => text.includes(stretch));
      if (isQuoting && !quoting.has(section.page)) quoting.set(section.page, section);
    });
    quoting.forEach((section, page) => raise(pages.get(page), section));
    return texts.filter((text) => text === null).length;
  };

  function raise(entry, section) {
    entry.score += QUOTED;
    entry.texts.set(section, (entry.texts.get(section) || 0) + QUOTED);
  }
})(window.qunceSearch);
