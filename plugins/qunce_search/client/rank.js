/* Pages in order for one spelling of the query: titles, best section and whole page together. */
(function (search) {
  "use strict";
  const HEADING = 0.75;
  const BODY = 35;
  const POWER = 2;
  const FOUND = 0.3;
  const WHOLE = 45;
  const PAGE = 40;
  const BRIEF = 0.3;
  const MANY = 4;
  const SATURATION = 1.2;
  const SECTION_LENGTH = 0.75;
  const PAGE_LENGTH = 0.45;
  const MISSING = 0.5;
  // Sums of the same numbers in another order differ in the last digits.
  const ALL = 0.999;

  /** {pages: Map page → {page, score, sections: Map, complete}, isComplete}; complete is a page of
      which one section has every term. */
  search.rank = (index, query, postings) => {
    const ranked = new Map();
    const body = bodyScores(index, query, postings);
    const entryOf = (page) => {
      if (!ranked.has(page)) {
        ranked.set(page, { page, title: 0, heading: 0, body: 0, whole: 0, sections: new Map() });
      }
      return ranked.get(page);
    };
    const add = (section, field, score) => {
      const entry = entryOf(section.page);
      entry[field] = Math.max(entry[field], score);
      if (field !== "title") entry.sections.set(section, (entry.sections.get(section) || 0) + score);
    };
    search.titleScores(index.titles, query).forEach((score, title) => {
      title.sections.forEach((section) => add(section, section.anchor ? "heading" : "title", score));
    });
    body.sections.forEach((score, section) => add(section, "body", score));
    body.complete.forEach((section) => (entryOf(section.page).complete = true));
    body.pages.forEach((score, page) => (entryOf(page).whole = score));
    ranked.forEach((entry) => {
      const { title, heading, body, whole, page } = entry;
      entry.score = (Math.max(title, HEADING * heading) + body + whole) * page.boost;
    });
    return { pages: ranked, isComplete: body.complete.length > 0 };
  };

  function bodyScores(index, query, postings) {
    const rarity = (found) => Math.log(1 + (index.sections.length - found + 0.5) / (found + 0.5));
    const bySection = new Map();
    const byPage = new Map();
    let total = 0;
    query.terms.forEach((term) => {
      const entries = postings.get(term) || [];
      const weight = query.weights.get(term) * rarity(entries.length) * (entries.length ? 1 : MISSING);
      total += weight;
      const onPage = new Map();
      entries.forEach(([number, times]) => {
        const section = index.sections[number];
        const length = section.length / index.averageSection;
        tally(bySection, section, weight, saturated(times, length, SECTION_LENGTH));
        onPage.set(section.page, (onPage.get(section.page) || 0) + times);
      });
      onPage.forEach((times, page) => {
        tally(byPage, page, weight, saturated(times, page.length / index.averagePage, PAGE_LENGTH));
      });
    });
    return {
      sections: mapped(bySection, (covered, bm25) =>
        BODY * (covered / total) ** POWER * (FOUND + ((1 - FOUND) * bm25) / total)
      ),
      pages: mapped(byPage, (covered, bm25) => {
        const scale = query.terms.length > MANY ? 1 : BRIEF;
        return (WHOLE * (covered / total) + PAGE * scale) * (bm25 / total);
      }),
      complete: [...bySection].filter(([, [covered]]) => covered > ALL * total).map(([section]) => section),
    };
  }

  function mapped(tallies, score) {
    return new Map(Array.from(tallies, ([key, [covered, bm25]]) => [key, score(covered, bm25)]));
  }

  function tally(tallies, key, weight, saturation) {
    const known = tallies.get(key);
    if (!known) tallies.set(key, [weight, weight * saturation]);
    else {
      known[0] += weight;
      known[1] += weight * saturation;
    }
  }

  /** BM25: more occurrences say ever less, and in long texts less still. */
  function saturated(times, length, normalisation) {
    return times / (times + SATURATION * (1 - normalisation + normalisation * length));
  }
})(window.qunceSearch);
