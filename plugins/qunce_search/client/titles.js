/* Titles and headings, and how well each answers a query: 0 to 100. */
(function (search) {
  "use strict";

  /** Titles prepared for comparing; headings that many pages share are prepared once. */
  search.prepareTitles = (index) => {
    const known = new Map();
    const byTerm = new Map();
    for (const section of index.sections) {
      if (!known.has(section.title)) known.set(section.title, prepared(section.title, index, byTerm));
      known.get(section.title).sections.push(section);
    }
    return { all: [...known.values()].filter((title) => title.key), byTerm };
  };

  function prepared(text, index, byTerm) {
    const runs = search.runs(search.fold(text, index.variants));
    const title = { key: runs.map((run) => run.text).join(""), runs, terms: new Set(search.terms(runs)), sections: [] };
    title.terms.forEach((term) => {
      if (!byTerm.has(term)) byTerm.set(term, []);
      byTerm.get(term).push(title);
    });
    return title;
  }

  /** Title → score, for all that answer at all. */
  search.titleScores = ({ all, byTerm }, query) => {
    const scores = overlaps(all.length, byTerm, query);
    if (query.key) all.forEach((title) => {
      const score = wording(title, query);
      if (score > (scores.get(title) || 0)) scores.set(title, score);
    });
    return scores;
  };

  /** The same, begins with, holds, is held by the query. */
  function wording({ key, runs }, query) {
    if (key === query.key) return 100;
    if (key.length >= query.key.length) {
      const at = query.hasCjk ? key.indexOf(query.key) : wordStart(runs, query.key);
      const share = query.key.length / key.length;
      return at < 0 ? 0 : (at ? 50 : 60) + 30 * share;
    }
    return key.length > 1 && query.key.includes(key) ? 20 + (45 * key.length) / query.key.length : 0;
  }

  /** Where a Latin query begins a word of the title: `go` is not in `algorithm` nor in 公告. */
  function wordStart(runs, key) {
    const index = runs.findIndex((_, i) =>
      runs.slice(i).map((run) => run.text).join("").startsWith(key)
    );
    return index;
  }

  /** Terms in common, weighed by how rare they are among titles. */
  function overlaps(count, byTerm, query) {
    const rarity = (term) => Math.log(1 + count / (1 + (byTerm.get(term) || []).length));
    const weight = (term) => query.weights.get(term) * rarity(term);
    const total = query.terms.reduce((sum, term) => sum + weight(term), 0);
    const covered = new Map();
    query.terms.forEach((term) => {
      (byTerm.get(term) || []).forEach((title) => {
        covered.set(title, (covered.get(title) || 0) + weight(term));
      });
    });
    const average = total / query.terms.length;
    const scores = new Map();
    covered.forEach((sum, title) => {
      const coverage = sum / total;
      const precision = Math.min(1, sum / (average * title.terms.size));
      scores.set(title, 62 * coverage ** 2 * (0.55 + 0.45 * precision) + 6 * coverage);
    });
    return scores;
  }
})(window.qunceSearch);
