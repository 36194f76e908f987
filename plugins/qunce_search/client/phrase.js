/* Quotations: what stands in a text word for word comes before what only has the same pairs. */
(function (search) {
  "use strict";
  // Shorter stretches are settled by their pairs.
  const SHORTEST = 5;
  // Pages looked at; their texts are needed for the excerpts anyway.
  const MOST = 8;
  const QUOTED = 50;

  /** Raises those of the `complete` sections that hold the query's stretches as they stand, on
      the pages ranked best; resolves to how many texts could not be read. */
  search.preferQuotation = async (index, query, complete, pages) => {
    const stretches = query.runs.map((run) => run.text).filter((text) => text.length >= SHORTEST);
    if (!stretches.length) return 0;
    const entries = [...new Set(complete.map((section) => pages.get(section.page)))];
    const best = entries.sort((a, b) => b.score - a.score).slice(0, MOST);
    const missing = await Promise.all(
      best.map(async (entry) => {
        const texts = await search.texts(index, entry.page);
        const holds = ({ number, page }) => {
          const text = search.fold(texts.sections[number - page.first], index.simplified);
          return stretches.every((stretch) => text.includes(stretch));
        };
        if (texts) complete.filter((section) => section.page === entry.page && holds(section)).slice(0, 1).forEach((section) => raise(entry, section));
        return texts ? 0 : 1;
      })
    );
    return missing.reduce((sum, one) => sum + one, 0);
  };

  function raise(entry, section) {
    entry.score += QUOTED;
    entry.sections.set(section, (entry.sections.get(section) || 0) + QUOTED);
  }
})(window.qunceSearch);
