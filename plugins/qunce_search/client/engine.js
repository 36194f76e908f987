/* The engine: opens an index, answers queries.

   open(baseUrl?) → Promise        baseUrl: the site's root; by default the one of this script
   search(text, {kind, limit = 30, excerpts = 10}) → Promise<Answer>
   browse({kind}) → Promise<Answer>        every page of a kind, or of all, in the site's order
   excerpts(answer, from, to) → Promise    fills in excerpt and copy of results from…to

   Answer = {query, terms, results, counts, notice, suggestions}
   result = {page, url, title, kind, status, date, ends, calendar, score,
             sections: [{anchor, url, title, score}], excerpt: {text, marks} | null,
             copy: text | null, actions} */
(function (search) {
  "use strict";
  const NOTICE = "索引有一部分没读到，结果可能不全";
  let opening = null;

  search.engine = { open, search: answer, browse, excerpts };

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
    const { pages, terms, missing, meant } = await search.find(index, query);
    const notice = missing ? NOTICE : null;
    const found = { query: text, terms, notice, suggestions: meant };
    return excerpts(withResults(found, index, pages, kind || query.kind, limit), 0, shown);
  }

  async function browse({ kind = "" } = {}) {
    const index = await open();
    const pages = index.pages.map((page) => ({ page, score: 0, sections: [] }));
    const found = { query: "", terms: [], notice: null, suggestions: [] };
    return withResults(found, index, pages, kind, Infinity);
  }

  function withResults(found, index, pages, kind, limit) {
    const wanted = pages.filter(({ page }) => !kind || (page.kind || "").startsWith(kind));
    const results = wanted.slice(0, limit).map(search.result);
    const given = { ...found, results, counts: countsOf(pages) };
    // Kept off the listed properties: only excerpts need it.
    return Object.defineProperty(given, "index", { value: index });
  }

  function countsOf(pages) {
    const counts = {};
    pages.forEach(({ page: { kind } }) => {
      if (kind) counts[kind] = (counts[kind] || 0) + 1;
    });
    return counts;
  }

  async function excerpts(given, from, to) {
    const { index, terms } = given;
    await Promise.all(
      given.results.slice(from, to).map(async (result) => {
        const texts = await search.texts(index, index.pages[result.page]);
        if (!texts) given.notice = NOTICE;
        else {
          const text = texts.sections[result.places[0] || 0] || texts.sections.find(Boolean) || "";
          result.excerpt = search.excerpt(text, terms, index.variants);
          result.copy = texts.copy || null;
        }
      })
    );
    return given;
  }
})(window.qunceSearch);
