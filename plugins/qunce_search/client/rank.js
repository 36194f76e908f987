/* Pages in order: titles, best section and whole page taken together. */
(function (search) {
  "use strict";
  const SATURATION = 1.2;

  /** What a heading counts beside a page's title, a section's text, the page's as a whole. */
  search.WEIGHTS = { heading: 0.75, body: 50, power: 1.2, whole: 30, question: 40 };

  /** Page → {score, sections: Map}, for one spelling of the query. */
  search.rank = (index, query, postings) => {
    const found = new Map();
    const at = (page) => {
      if (!found.has(page)) found.set(page, { page, title: 0, heading: 0, body: 0, whole: 0, sections: new Map() });
      return found.get(page);
    };
    const add = (section, score) => {
      const { sections } = at(section.page);
      sections.set(section, (sections.get(section) || 0) + score);
    };
    search.titleScores(index.titles, query).forEach((score, title) => {
      title.sections.forEach((section) => {
        const field = section.anchor ? "heading" : "title";
        const entry = at(section.page);
        entry[field] = Math.max(entry[field], score);
        if (section.anchor) add(section, score);
      });
    });
    const { sections, pages, coverage } = bodyScores(index, query, postings);
    sections.forEach((score, section) => {
      add(section, score);
      const entry = at(section.page);
      entry.body = Math.max(entry.body, score);
    });
    pages.forEach((score, page) => (at(page).whole = score));
    found.forEach((entry) => {
      entry.score =
        (Math.max(entry.title, search.WEIGHTS.heading * entry.heading) + entry.body + entry.whole) * entry.page.boost;
    });
    return { found, coverage };
  };

  function bodyScores(index, query, postings) {
    const { WEIGHTS } = search;
    const count = index.sections.length;
    const bySection = new Map();
    const byPage = new Map();
    let total = 0;
    let missing = 0;
    query.terms.forEach((term) => {
      const entries = postings.get(term) || [];
      if (!entries.length) {
        missing++;
        return;
      }
      const weight = query.weights.get(term) * Math.log(1 + (count - entries.length + 0.5) / (entries.length + 0.5));
      total += weight;
      const onPage = new Map();
      entries.forEach(([number, times]) => {
        const section = index.sections[number];
        tally(bySection, section, weight, saturated(times, section.length / index.averageSection, 0.75));
        onPage.set(section.page, (onPage.get(section.page) || 0) + times);
      });
      onPage.forEach((times, page) => {
        tally(byPage, page, weight, saturated(times, page.length / index.averagePage, 0.6));
      });
    });
    let coverage = 0;
    const sections = new Map();
    bySection.forEach(([covered, weighted], section) => {
      coverage = Math.max(coverage, covered / total);
      sections.set(section, WEIGHTS.body * (covered / total) ** WEIGHTS.power * (0.55 + (0.45 * weighted) / total));
    });
    const long = query.terms.length > 4 ? 1 : 0.3;
    const pages = new Map();
    byPage.forEach(([covered, weighted], page) => {
      const share = weighted / total;
      pages.set(page, WEIGHTS.whole * (covered / total) * share + WEIGHTS.question * share * long);
    });
    return { sections, pages, coverage: missing ? 0 : coverage };
  }

  function tally(scores, key, weight, saturation) {
    const score = scores.get(key);
    if (score) {
      score[0] += weight;
      score[1] += weight * saturation;
    } else scores.set(key, [weight, weight * saturation]);
  }

  /** BM25: more occurrences say ever less, in long texts less still. */
  function saturated(times, length, normalisation) {
    return times / (times + SATURATION * (1 - normalisation + normalisation * length));
  }
})(window.qunceSearch);
