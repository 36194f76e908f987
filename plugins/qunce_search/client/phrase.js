/* Quotations: what stands in a text word for word comes before what only has the same pairs. */
(function (search) {
  "use strict";
  // Shorter stretches are settled by their pairs.
  const SHORTEST = 5;
  // Pages looked at; their texts are needed for the excerpts anyway.
  const MOST = 8;
  const QUOTED = 50;

  /** Raises, among the best, those that hold the query's stretches as they stand; resolves to
      how many texts could not be read. */
  search.preferQuotation = async (index, query, entries) => {
    const stretches = query.runs.map((run) => run.text).filter((text) => text.length >= SHORTEST);
    const candidates = entries
      .filter(({ isComplete }) => isComplete)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST);
    if (!stretches.length || !candidates.length) return 0;
    const missing = await Promise.all(
      candidates.map(async (entry) => {
        const texts = await search.texts(index, entry.page);
        if (!texts) return 1;
        const place = texts.sections.findIndex((text) => {
          const folded = search.fold(text, index.simplified);
          return stretches.every((stretch) => folded.includes(stretch));
        });
        if (place >= 0) raise(entry, index.sections[entry.page.first + place]);
        return 0;
      })
    );
    return missing.reduce((sum, one) => sum + one, 0);
  };

  function raise(entry, section) {
    entry.score += QUOTED;
    entry.sections.set(section, (entry.sections.get(section) || 0) + QUOTED);
  }
})(window.qunceSearch);
