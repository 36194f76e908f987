/* Titles and headings, and how well each answers a query: 0 to 100. */
(function (search) {
  "use strict";
  const SAME = 100;
  const BEGINS = 60;
  const HOLDS = 50;
  const SHARE = 30;
  const HELD = 0;
  const HELD_SHARE = 30;
  const OVERLAP = 80;
  const OVERLAP_POWER = 2;
  const PRECISION = 0.25;
  const SOME = 55;
  const WORDING = 0.2;

  /** Titles prepared for comparing; headings that many pages share are prepared once. */
  search.prepareTitles = (index) => {
    const known = new Map();
    const byTerm = new Map();
    index.sections.forEach((section) => {
      if (!known.has(section.title)) known.set(section.title, prepared(section.title, index, byTerm));
      known.get(section.title).sections.push(section);
    });
    return { all: [...known.values()].filter((title) => title.key), byTerm };
  };

  function prepared(text, index, byTerm) {
    const runs = search.runs(search.fold(text, index.simplified));
    const key = runs.map((run) => run.text).join("");
    const title = { key, runs, terms: new Set(search.terms(runs)), sections: [] };
    title.terms.forEach((term) => {
      if (!byTerm.has(term)) byTerm.set(term, []);
      byTerm.get(term).push(title);
    });
    return title;
  }

  /** Title → score, for all that answer at all. */
  search.titleScores = (titles, query) => {
    const scores = overlaps(titles, query);
    search.wordingScores(titles, query).forEach((score, title) => {
      scores.set(title, Math.max(score, scores.get(title) || 0) + WORDING * score);
    });
    return scores;
  };

  /** The same by wording alone. */
  search.wordingScores = ({ all }, query) => {
    const scored = all.map((title) => [title, wording(title, query)]);
    return new Map(scored.filter(([, score]) => score));
  };

  /** The same, begins with, holds, is held by the query. */
  function wording({ key, runs }, query) {
    if (key === query.key) return SAME;
    const share = query.key.length / key.length;
    if (share < 1) {
      const at = query.hasCjk ? key.indexOf(query.key) : wordStart(runs, query.key);
      return at < 0 ? 0 : (at ? HOLDS : BEGINS) + SHARE * share;
    }
    return key.length > 1 && query.key.includes(key) ? HELD + HELD_SHARE / share : 0;
  }

  /** Where words of the title begin with a Latin query: `go` is not in `algorithm`. */
  function wordStart(runs, key) {
    return runs.findIndex((_, i) =>
      runs.slice(i).map((run) => run.text).join("").startsWith(key)
    );
  }

  /** Terms in common, weighed by how rare they are among titles. */
  function overlaps({ all, byTerm }, query) {
    const rarity = (term) => Math.log(1 + all.length / (1 + (byTerm.get(term) || []).length));
    const weight = (term) => query.weights.get(term) * rarity(term);
    const total = query.terms.reduce((sum, term) => sum + weight(term), 0);
    const average = total / query.terms.length;
    const covered = new Map();
    query.terms.forEach((term) => {
      (byTerm.get(term) || []).forEach((title) => {
        covered.set(title, (covered.get(title) || 0) + weight(term));
      });
    });
    return new Map(
      Array.from(covered, ([title, sum]) => {
        const coverage = sum / total;
        const precision = Math.min(1, sum / (average * title.terms.size));
        const score = OVERLAP * coverage ** OVERLAP_POWER * (1 - PRECISION + PRECISION * precision);
        return [title, score + SOME * coverage];
      })
    );
  }
})(window.qunceSearch);
