/* How well a title or heading answers a query, from 0 to 100. */
(function (search) {
  "use strict";

  /** Titles prepared for comparing; equal headings of many pages are prepared once. */
  search.prepareTitles = (sections, variants) => {
    const known = new Map();
    const frequency = new Map();
    for (const section of sections) {
      let title = known.get(section.title);
      if (!title) {
        const folded = search.fold(section.title, variants);
        const runs = search.runs(folded);
        const terms = new Set(search.terms(folded));
        title = { key: runs.map((run) => run.text).join(""), terms, sections: [] };
        known.set(section.title, title);
        terms.forEach((term) => frequency.set(term, (frequency.get(term) || 0) + 1));
      }
      title.sections.push(section);
    }
    return { all: [...known.values()], frequency };
  };

  search.titleScore = (title, query, weights) => {
    const { key } = title;
    if (!key) return 0;
    if (key === query.key) return 100;
    const share = query.key.length / key.length;
    if (key.startsWith(query.key)) return 60 + 30 * share;
    if (key.includes(query.key)) return 50 + 30 * share;
    let score = key.length > 1 && query.key.includes(key) ? 20 + (45 * key.length) / query.key.length : 0;
    const found = query.terms.filter((term) => title.terms.has(term));
    if (found.length) {
      const weight = (terms) => terms.reduce((sum, term) => sum + weights.get(term), 0);
      const coverage = weight(found) / weight(query.terms);
      const precision = Math.min(1, found.length / title.terms.size);
      score = Math.max(score, 62 * coverage ** 2 * (0.55 + 0.45 * precision) + 6 * coverage);
    }
    return score;
  };
})(window.qunceSearch);
