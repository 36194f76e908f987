/* The engine: opens an index, answers queries.

   open(baseUrl?) → Promise        baseUrl: the site's root; by default the one of this script
   search(text, {kind, limit = 30, excerpts = 10}) → Promise<Answer>
   excerpts(answer, from, to) → Promise    fills in excerpt and copy of results from…to

   Answer = {query, terms, results, counts, notice, suggestions}
   result = {page, url, title, kind, status, date, ends, score,
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
      return prepare(part);
    });
    return opening;
  }

  function prepare({ version, values: [head] }) {
    const index = { ...search.readHead(head), version, variants: new Map() };
    index.averageLength = index.sections.reduce((sum, s) => sum + s.length, 0) / index.sections.length;
    index.titles = search.prepareTitles(index.sections, index.variants);
    return index;
  }

  async function answer(text, { kind = "", limit = 30, excerpts: shown = 10 } = {}) {
    const index = await open();
    const query = search.analyse(String(text), index);
    const state = { notice: null };
    const postings = await load(index, query, state);
    const found = query.key ? search.rank(index, query, titleScores(index, query), postings) : [];
    const counts = {};
    found.forEach(({ page }) => {
      if (page.kind) counts[page.kind] = (counts[page.kind] || 0) + 1;
    });
    const results = found
      .filter(({ page }) => !kind || page.kind === kind)
      .slice(0, limit)
      .map(result);
    const given = { query: text, terms: query.terms, results, counts, notice: state.notice, suggestions: [] };
    Object.defineProperty(given, "index", { value: index });
    await excerpts(given, 0, shown);
    return given;
  }

  function titleScores(index, query) {
    const weights = new Map(
      query.terms.map((term) => [term, Math.log(1 + index.titles.all.length / (1 + (index.titles.frequency.get(term) || 0)))])
    );
    return index.titles.all.flatMap((title) => {
      const score = search.titleScore(title, query, weights);
      return score > 8 ? title.sections.map((section) => [section, score]) : [];
    });
  }

  async function load(index, query, state) {
    const pairs = await Promise.all(
      query.terms.map(async (term) => {
        const number = search.shardOf(term, index.shards.terms);
        const shard = await search.part(`terms/${number}`, index.version);
        if (!shard) state.notice = NOTICE;
        return [term, shard ? entriesOf(shard, term) : []];
      })
    );
    return new Map(pairs);
  }

  function entriesOf(shard, term) {
    shard.places ||= placesOf(shard);
    const place = shard.places.get(term);
    return place ? search.unpack(shard.bytes, ...place) : [];
  }

  function placesOf(shard) {
    const [terms, lengths, data] = shard.values;
    shard.bytes = atob(data);
    let at = 0;
    const sizes = lengths.split(" ");
    return new Map(
      terms.split(" ").map((term, i) => {
        const from = at;
        at += parseInt(sizes[i], 36);
        return [term, [from, at]];
      })
    );
  }

  function result({ page, score, sections }) {
    const best = [...sections].filter(([s]) => s.anchor).sort((a, b) => b[1] - a[1]);
    const top = [...sections].sort((a, b) => b[1] - a[1])[0];
    const made = {
      page: page.number,
      url: address(page.url),
      title: page.title,
      kind: page.kind || "",
      status: page.status || "",
      date: page.date || "",
      ends: page.ends || "",
      score,
      sections: best.map(([s, points]) => ({
        anchor: s.anchor,
        url: `${address(page.url)}#${s.anchor}`,
        title: s.title,
        score: points,
      })),
      excerpt: null,
      copy: null,
      actions: [],
    };
    Object.defineProperty(made, "best", { value: top ? top[0].number - page.first : 0 });
    return made;
  }

  function address(url) {
    const isFolder = url === "" || url.endsWith("/");
    const onDisk = search.root.protocol === "file:" && isFolder;
    return new URL(onDisk ? `${url}index.html` : url, search.root).href;
  }

  async function excerpts(given, from, to) {
    const { index, terms } = given;
    await Promise.all(
      given.results.slice(from, to).map(async (made) => {
        const [number, place] = index.textShards[made.page];
        const shard = await search.part(`texts/${number}`, index.version);
        if (!shard) given.notice = NOTICE;
        else {
          const [texts, copy] = shard.values[0][place];
          made.excerpt = search.excerpt(texts[made.best] || texts[0] || "", terms, index.variants);
          made.copy = copy || null;
        }
      })
    );
    return given;
  }

  search.shardOf = (term, count) => {
    let number = 0;
    for (const character of Array.from(term).slice(0, 2)) {
      number = (number * 31 + character.codePointAt(0)) % 65521;
    }
    return number % count;
  };
})(window.qunceSearch);
