/* Pages for a query: its own words, other words for them, what it may have been meant to say. */
(function (search) {
  "use strict";
  // What scores below this part of the best is chance.
  const TAIL = 0.12;
  const LEAST = 3;
  // Other words for what is the name of something here.
  const NAMED = 0.6;

  /** {pages: [{page, score, sections}] best first, terms to mark, missing shards, meant: other
      spellings that were tried}. */
  search.find = async (index, query) => {
    if (!query.key) return { pages: [], terms: [], missing: 0, meant: [] };
    if (query.hasCjk && query.length === 1) return search.findCharacter(index, query);
    const found = { pages: new Map(), terms: new Set(), missing: 0, isComplete: false };
    const isInTitles = index.titles.all.some(({ key }) => key.includes(query.key));
    const heard = query.hasCjk || isInTitles ? [] : search.soundsLike(query, index);
    const synonyms = search.synonyms(query, index).map(({ text, weight }) => ({ text, weight: isInTitles ? NAMED * weight : weight }));
    await add(index, found, [{ query, weight: 1 }, ...spelt(index, [...synonyms, ...heard])]);
    const isClear = found.isComplete || isInTitles;
    const alike = query.hasCjk ? search.soundsLike(query, index) : [];
    const meant = isClear || heard.length ? [] : [...alike, ...search.misspelt(query, index)];
    await add(index, found, spelt(index, meant));
    found.missing += await search.preferQuotation(index, query, [...found.pages.values()]);
    return {
      pages: inOrder([...found.pages.values()]),
      terms: [...found.terms],
      missing: found.missing,
      meant: [...heard, ...meant].map(({ text }) => text),
    };
  };

  function spelt(index, spellings) {
    return spellings.map(({ text, weight }) => ({ query: search.spell(text, index), weight }));
  }

  async function add(index, found, spellings) {
    const terms = [...new Set(spellings.flatMap(({ query }) => query.terms))];
    const postings = await search.postings(index, "terms", terms);
    found.missing += postings.missing;
    spellings.forEach(({ query, weight }) => {
      const { pages, isComplete } = search.rank(index, query, postings.found);
      found.isComplete ||= isComplete && weight === 1;
      query.runs.forEach((run) => found.terms.add(run.text));
      query.terms.forEach((term) => found.terms.add(term));
      pages.forEach((entry, page) => {
        const known = found.pages.get(page);
        entry.score *= weight;
        if (!known || known.score < entry.score) found.pages.set(page, entry);
      });
    });
  }

  function inOrder(entries) {
    entries.sort((a, b) => b.score - a.score || a.page.number - b.page.number);
    const best = entries.length ? entries[0].score : 0;
    return entries.filter(({ score }) => score > Math.max(LEAST, TAIL * best));
  }
  search.inOrder = inOrder;
})(window.qunceSearch);
