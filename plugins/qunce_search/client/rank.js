/* Pages in order for one spelling of the query: titles, best section and whole page together.
   The numbers were chosen on the development half of two sites' queries; around them the scores
   hardly change. */
(function (search) {
  "use strict";
  // A heading beside the title of a page: a page named so comes before a section named so.
  const HEADING = 0.75;
  // Most a section's text can add. The power favours sections that have most of the query over
  // those that have much of a part of it.
  const BODY = 35;
  const POWER = 2;
  // Of BODY, what being there is worth; the rest is for how often and in how short a text.
  const PRESENCE = 0.3;
  // Most the page as a whole can add: by how much of the query it has, and by how it is about it.
  const WHOLE = 45;
  const ABOUT = 40;
  // Queries of few terms are names; there titles decide, and what a page is about counts less.
  const FEW = 4;
  const OF_NAMES = 0.3;
  // A term found nowhere still belongs to the query, though it may be a pair across two words.
  const NOWHERE = 0.5;
  // BM25's usual constants, with long pages held against less than long sections.
  const SATURATION = 1.2;
  const SECTION_LENGTH = 0.75;
  const PAGE_LENGTH = 0.45;
  // Sums of the same numbers in another order differ in the last digits.
  const ALL = 0.999;

  /** {pages: Map page → entry, complete: [section]}; complete are the sections with every term.
      An entry is {page, score, headings, texts}, the last two Maps of sections to what their
      heading and their text count. */
  search.rank = (index, query, postings) => {
    const pages = new Map();
    const entryOf = (page) => {
      if (!pages.has(page)) pages.set(page, search.entry(page));
      return pages.get(page);
    };
    search.titleScores(index.titles, query).forEach((score, title) => {
      [...title.sections, ...title.also].forEach((section) => {
        const entry = entryOf(section.page);
        if (section.anchor) entry.headings.set(section, score);
        entry.title = Math.max(entry.title, section.anchor ? HEADING * score : score);
      });
    });
    const texts = textScores(index, query, postings);
    texts.sections.forEach((score, section) => {
      const entry = entryOf(section.page);
      entry.texts.set(section, score);
      entry.body = Math.max(entry.body, score);
    });
    texts.pages.forEach((score, page) => (entryOf(page).whole = score));
    pages.forEach((entry) => {
      entry.score = (entry.title + entry.body + entry.whole) * entry.page.boost;
    });
    return { pages, complete: texts.complete };
  };

  /** A page of which nothing is known yet. */
  search.entry = (page) => ({
    page,
    score: 0,
    title: 0,
    body: 0,
    whole: 0,
    headings: new Map(),
    texts: new Map(),
  });

  /** {sections: Map, pages: Map, complete: [section]} by what stands in the texts. */
  function textScores(index, query, postings) {
    const { sections, averageSection, averagePage } = index;
    const rarity = (found) => Math.log(1 + (sections.length - found + 0.5) / (found + 0.5));
    const bySection = new Map();
    const byPage = new Map();
    let total = 0;
    query.terms.forEach((term) => {
      const entries = postings.get(term) || [];
      const weight = query.weights.get(term) * rarity(entries.length) * (entries.length ? 1 : NOWHERE);
      total += weight;
      const onPage = new Map();
      entries.forEach(([number, times]) => {
        const section = sections[number];
        tally(bySection, section, weight, times, section.length / averageSection, SECTION_LENGTH);
        onPage.set(section.page, (onPage.get(section.page) || 0) + times);
      });
      onPage.forEach((times, page) => {
        tally(byPage, page, weight, times, page.length / averagePage, PAGE_LENGTH);
      });
    });
    const about = ABOUT * (query.terms.length > FEW ? 1 : OF_NAMES);
    return {
      sections: mapped(bySection, ([covered, weighted]) =>
        BODY * (covered / total) ** POWER * (PRESENCE + ((1 - PRESENCE) * weighted) / total)
      ),
      pages: mapped(byPage, ([covered, weighted]) => (WHOLE * (covered / total) + about) * (weighted / total)),
      complete: [...bySection.keys()].filter((section) => bySection.get(section)[0] > ALL * total),
    };
  }

  /** Adds a term to the [covered, weighted] of a section or page. */
  function tally(tallies, key, weight, times, length, normalisation) {
    const known = tallies.get(key) || [0, 0];
    known[0] += weight;
    known[1] += weight * saturated(times, length, normalisation);
    tallies.set(key, known);
  }

  /** BM25: more occurrences say ever less, and in long texts less still. */
  function saturated(times, length, normalisation) {
    return times / (times + SATURATION * (1 - normalisation + normalisation * length));
  }

  function mapped(tallies, score) {
    return new Map(Array.from(tallies, ([key, value]) => [key, score(value)]));
  }
})(window.qunceSearch);
