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
    const { pages, terms, missing, meant } = await search.find(index, query);
    const wanted = kind || query.kind;
    const given = {
      query: text,
      terms,
      results: pages
        .filter(({ page }) => !wanted || (page.kind || "").startsWith(wanted))
        .slice(0, limit)
        .map(search.result),
      counts: countsOf(pages),
      notice: missing ? NOTICE : null,
      suggestions: meant,
    };
    Object.defineProperty(given, "index", { value: index });
    return excerpts(given, 0, shown);
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
