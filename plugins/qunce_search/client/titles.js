/* Titles and headings, and how well each answers a query. */
(function (search) {
  "use strict";
  // Terms in common: most of it in proportion to the query's weight that the title has, the rest
  // for having nearly all of it, a little of that for having nothing besides.
  const SHARED = 55;
  const NEARLY_ALL = 80;
  const POWER = 2;
  const NOTHING_BESIDES = 0.25;
  // By wording: the same; begins with the query; has it inside. The last two grow with how much
  // of the title the query is, and so does a title that the query contains.
  const SAME = 100;
  const BEGINS = 60;
  const INSIDE = 50;
  const OF_TITLE = 30;
  // Where terms say it as well, the wording still breaks ties.
  const TIE = 0.2;

  /** Titles prepared for comparing; headings that many pages share are prepared once. */
  search.prepareTitles = (index) => {
    const known = new Map();
    const byTerm = new Map();
    const titled = (text) => {
      if (!known.has(text)) known.set(text, prepared(text, index, byTerm));
      return known.get(text);
    };
    index.sections.forEach((section) => titled(section.title).sections.push(section));
    index.pages.forEach(({ also = [], first }) => also.forEach((name) => titled(name).also.push(index.sections[first])));
    return { all: [...known.values()].filter((title) => title.key), byTerm };
  };

  function prepared(text, index, byTerm) {
    const runs = search.runs(search.fold(text, index.simplified));
    const key = search.keyOf(runs);
    const terms = new Set(search.terms(runs));
    const characters = new Set(runs.flatMap((run) => (run.isCjk ? Array.from(run.text) : [])));
    const title = { text, key, runs, terms, characters, sections: [], also: [] };
    new Set([...terms, ...characters]).forEach((term) => {
      if (!byTerm.has(term)) byTerm.set(term, []);
      byTerm.get(term).push(title);
    });
    return title;
  }

  /** Title → score, for all that answer at all. */
  search.titleScores = (titles, query) => {
    const scores = sharedTerms(titles, query);
    search.wordingScores(titles, query).forEach((score, title) => {
      scores.set(title, Math.max(score, scores.get(title) || 0) + TIE * score);
    });
    return scores;
  };

  /** The same by wording alone. */
  search.wordingScores = ({ all }, query) => {
    const scored = all.map((title) => [title, wording(title, query)]);
    return new Map(scored.filter(([, score]) => score));
  };

  function wording({ key, runs }, query) {
    if (key === query.key) return SAME;
    const share = query.key.length / key.length;
    if (share > 1) return key.length > 1 && query.key.includes(key) ? OF_TITLE / share : 0;
    const at = query.hasCjk ? key.indexOf(query.key) : wordStart(runs, query.key);
    return at < 0 ? 0 : (at ? INSIDE : BEGINS) + OF_TITLE * share;
  }

  /** Where words of the title begin with a Latin query: `go` is not in `algorithm`. */
  function wordStart(runs, key) {
    const from = (i) => search.keyOf(runs.slice(i));
    return runs.findIndex((_, i) => from(i).startsWith(key));
  }

  /** Terms in common, weighed by how rare they are among titles. */
  function sharedTerms({ all, byTerm }, { weights, characters }) {
    const terms = new Map([...characters, ...weights]);
    const having = (term) => byTerm.get(term) || [];
    const shared = new Map();
    let total = 0;
    terms.forEach((weight, term) => {
      const worth = weight * Math.log(1 + all.length / (1 + having(term).length));
      total += worth;
      having(term).forEach((title) => shared.set(title, (shared.get(title) || 0) + worth));
    });
    const average = total / terms.size;
    const size = (title) => title.terms.size + (characters.size && title.characters.size);
    return new Map(
      Array.from(shared, ([title, sum]) => {
        const coverage = sum / total;
        const precision = Math.min(1, sum / (average * size(title)));
        const besides = 1 - NOTHING_BESIDES + NOTHING_BESIDES * precision;
        return [title, SHARED * coverage + NEARLY_ALL * coverage ** POWER * besides];
      })
    );
  }
})(window.qunceSearch);
