/* The engine: opens an index, answers queries.

   open(baseUrl?) → Promise        baseUrl: the site's root; by default the one of this script
   search(text, {kind, limit = 30, excerpts = 10}) → Promise<Answer>
   excerpts(answer, from, to) → Promise    fills in excerpt and copy of results from…to

   Answer = {query, terms, results, counts, notice, suggestions}
   result = {page, url, title, kind, status, date, ends, calendar, score,
             sections: [{anchor, url, title, score}], excerpt: {text, marks} | null,
             copy: text | null, actions} */
(function (search) {
  "use strict";
  const NOTICE = "索引有一部分没读到，结果可能不全";
  let opening = null;

  search.engine = { open, search: answer, excerpts };

  function open(baseUrl) {
    if (baseUrl) {
      search.root = new URL(baseUrl, document.baseURI);
      search.folder = new URL("assets/qunce-search/", search.root);
    }
    opening ||= search.part("head").then((part) => {
      if (!part) {
        opening = null;
        throw new Error("search index not found");
      }
      const index = search.readHead(part);
      index.titles = search.prepareTitles(index);
      return index;
    });
    return opening;
  }

  async function answer(text, { kind = "", limit = 30, excerpts: shown = 10 } = {}) {
    const index = await open();
    const query = search.analyse(String(text), index);
    const { pages, terms, missing, suggestions } = await ranked(index, query);
    const wanted = kind || query.kind;
    const counts = {};
    pages.forEach(({ page }) => {
      if (page.kind) counts[page.kind] = (counts[page.kind] || 0) + 1;
    });
    const results = pages
      .filter(({ page }) => !wanted || (page.kind || "").startsWith(wanted))
      .slice(0, limit)
      .map(search.result);
    const given = { query: text, terms, results, counts, notice: missing ? NOTICE : null, suggestions };
    Object.defineProperty(given, "index", { value: index });
    return excerpts(given, 0, shown);
  }

  /** Pages for a query and its other spellings, best first. */
  async function ranked(index, query) {
    const result = { merged: new Map(), terms: [], missing: 0, coverage: 0 };
    const { merged } = result;
    if (!query.key) return { pages: [], terms: [], missing: 0, suggestions: [] };
    const same = search.synonyms(query, index);
    await rankAll(index, result, [{ query, weight: 1 }, ...spelt(index, same)]);
    const isName = index.titles.all.some((title) => title.key.includes(query.key));
    let meant = [];
    if (result.coverage < 0.999 && !(isName && query.hasCjk)) {
      meant = [...search.soundsLike(query, index), ...(query.hasCjk ? search.misspelt(query, index) : [])];
      await rankAll(index, result, spelt(index, meant));
    }
    const pages = [...merged.values()].sort((a, b) => b.score - a.score || a.page.number - b.page.number);
    const top = pages.length ? pages[0].score : 0;
    return {
      pages: pages.filter(({ score }) => score > Math.max(3, top * 0.12)),
      terms: result.terms,
      missing: result.missing,
      suggestions: meant.map(({ text }) => text),
    };
  }

  function spelt(index, spellings) {
    return spellings.map(({ text, weight }) => ({ query: search.spell(text, index), weight }));
  }

  async function rankAll(index, result, spellings) {
    const terms = [...new Set(spellings.flatMap(({ query }) => query.terms))];
    const { found, missing } = await search.postings(index, "terms", terms);
    result.missing += missing;
    spellings.forEach(({ query, weight }) => {
      const { found: pages, coverage } = search.rank(index, query, found);
      if (weight === 1) result.coverage = coverage;
      result.terms.push(...query.runs.map((run) => run.text), ...query.terms);
      pages.forEach((entry, page) => {
        const known = result.merged.get(page);
        const score = entry.score * weight;
        if (!known || known.score < score) {
          result.merged.set(page, { page, score, sections: entry.sections });
        }
      });
    });
    result.terms = [...new Set(result.terms)];
  }

  /** Fills in what the results from…to show of their text. */
  async function excerpts(given, from, to) {
    await Promise.all(
      given.results.slice(from, to).map(async (result) => {
        const [number, place] = given.index.textShards[result.page];
        const part = await search.part(`texts/${number}`, given.index.version);
        if (!part) {
          given.notice = NOTICE;
          return;
        }
        const [texts, copy] = part.values[0][place];
        const text = texts[result.places[0] || 0] || texts.find(Boolean) || "";
        result.excerpt = search.excerpt(text, given.terms, given.index.variants);
        result.copy = copy || null;
      })
    );
    return given;
  }
})(window.qunceSearch);
