/* Pages for a query: its own words, other words for them, and what it may have been meant to say. */
(function (search) {
  "use strict";
  // Other words for what is the name of something on this site come well behind the name.
  const NAMED = 0.6;
  // A name longer than this is meant as it is: other words for it would only cost shards, and so
  // would more of its own terms than those that tell most. Titles of two sites needed 6 and 9
  // files on average; with four of them no wanted page changed its place.
  const SHORT = 4;
  const FEW = 4;
  // Scores below this part of the best are chance: of 640 queries none lost its page among the
  // first ten by it, at 0.3 three did. A short list need not be cut so far.
  const TAIL = 0.25;
  const SHORT_TAIL = 0.12;
  const SHORT_LIST = 5;
  const LEAST = 3;

  /** {pages: [entry] best first, terms to mark in texts, missing: how many files
      could not be read, suggestions: [text]}. */
  search.find = async (index, query) => {
    if (!query.key) return { pages: [], terms: [], missing: 0, suggestions: [] };
    if (query.hasCjk && query.length === 1) return search.findCharacter(index, query);
    const found = { pages: new Map(), terms: new Set(), missing: 0, complete: [] };
    const isName = index.titles.all.some(({ key }) => key.includes(query.key));
    const isLongName = isName && query.length > SHORT;
    const asked = isLongName ? { ...query, terms: telling(query, index) } : query;
    const asRead = query.hasCjk || isName ? [] : search.soundsLike(query, index);
    // The files of its own terms say which other words there are.
    await add(index, found, [{ query: asked, weight: 1 }]);
    const synonyms = isLongName ? [] : fainter(await search.synonyms(query, index), isName ? NAMED : 1);
    await add(index, found, spelt(index, [...synonyms, ...asRead]));
    const meant = isName || found.complete.length || asRead.length ? [] : misread(query, index);
    await add(index, found, spelt(index, meant));
    // Names are settled by titles; what was not complete itself cannot be a quotation.
    if (!isName) found.missing += await search.preferQuotation(index, query, found.complete, found.pages);
    const pages = search.inOrder([...found.pages.values()]);
    const tried = new Set([...asRead, ...meant].map(({ text }) => text));
    const suggestions = pages.length ? [...tried] : search.nearestTitles(query, index);
    return { pages, terms: [...found.terms], missing: found.missing, suggestions };
  };

  /** What counts, best first; equal scores in the site's order. */
  search.inOrder = (entries) => {
    entries.sort((a, b) => b.score - a.score || a.page.number - b.page.number);
    const best = entries.length ? entries[0].score : 0;
    return entries.filter(({ score }, i) => score > Math.max(LEAST, (i < SHORT_LIST ? SHORT_TAIL : TAIL) * best));
  };

  /** The terms that fewest titles have. */
  function telling({ terms, weights }, { titles }) {
    const titlesWith = (term) => (titles.byTerm.get(term) || []).length;
    const byRarity = (a, b) => weights.get(b) - weights.get(a) || titlesWith(a) - titlesWith(b);
    return [...terms].sort(byRarity).slice(0, FEW);
  }

  function misread(query, index) {
    const alike = query.hasCjk ? search.soundsLike(query, index) : [];
    return [...alike, ...search.misspelt(query, index)];
  }

  function fainter(spellings, factor) {
    return spellings.map(({ text, weight }) => ({ text, weight: weight * factor }));
  }

  function spelt(index, spellings) {
    return spellings.map(({ text, weight }) => ({ query: search.spell(text, index), weight }));
  }

  /** Of T-2 neither t nor 2, which every text has. */
  function marked(runs) {
    return runs.map(({ text, joined, isPart }) => (isPart ? joined : text)).filter(Boolean);
  }

  /** Adds what several spellings find; a page keeps the best of its scores. */
  async function add(index, found, spellings) {
    const terms = [...new Set(spellings.flatMap(({ query }) => query.terms))];
    const postings = await search.postings(index, terms);
    found.missing += postings.missing;
    spellings.forEach(({ query, weight }) => {
      const { pages, complete } = search.rank(index, query, postings.found);
      if (weight === 1) found.complete = complete;
      marked(query.runs).forEach((term) => found.terms.add(term));
      // Of the reader's own words the pairs are marked too; of others' it would be noise.
      if (weight === 1) query.terms.filter(search.hasCjk).forEach((term) => found.terms.add(term));
      pages.forEach((entry, page) => {
        const known = found.pages.get(page);
        entry.score *= weight;
        if (!known || known.score < entry.score) found.pages.set(page, entry);
      });
    });
  }
})(window.qunceSearch);
