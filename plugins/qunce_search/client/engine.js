/* The engine: opens an index, answers queries.

   open(baseUrl?) → Promise        baseUrl: the site's root; by default the one of this script
   search(text, {kind, limit = 30, excerpts = 10, now}) → Promise<Answer>
   browse({kind}) → Promise<Answer>        every page of a kind, or of all, in the site's order
   excerpts(answer, from, to) → Promise    fills in excerpt and copy of results from…to

   Answer = {query, terms, results, counts, notice, suggestions,
             answer: {said, result | null, text | null} | null,       for a query about a moment
             status: {value, word} | null}        the state that a word of the query asks for
   result = {page, url, title, kind, status, date, ends, calendar, about,
             where: the page it lies under, if another looks the same, score,
             sections: [{anchor, url, title, score}], excerpt: {text, marks} | null,
             copy: text | null, copyLabel, actions,
             isBest: well before all others, and so shown with more of its words} */
(function (search) {
  "use strict";
  const BELOW_MOMENT = 3;
  // With a margin like this nine first pages in ten were the ones wanted.
  const CLEAR = 1.4;
  const NOTICE = "索引有一部分没读到，结果可能不全";
  let opening = null;
  // A build whose head was looked for in vain; once is enough.
  let absent = null;

  search.engine = { open, search: answer, browse, excerpts };

  function open(baseUrl) {
    if (baseUrl) {
      search.root = new URL(baseUrl, document.baseURI);
      search.folder = new URL("assets/qunce-search/", search.root);
    }
    opening ||= read(null).catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  async function read(version) {
    const part = await search.part("head", version);
    if (!part) throw new Error("search index not found");
    const index = search.readHead(part);
    index.titles = search.prepareTitles(index);
    return index;
  }

  async function answer(text, { kind = "", limit = 30, excerpts: shown = 10, now = new Date() } = {}) {
    const ask = async (index) => {
      const found = await findIn(index, text, now);
      const given = withResults(found, index, found.pages, kind || found.kind, limit);
      if (given.answer) given.answer.text = await given.answer.text;
      return excerpts(given, 0, shown);
    };
    const given = await ask(await open());
    return (await isReopened()) ? ask(await opening) : given;
  }

  /** Whether files spoke of another build, and its head is there: the site was built anew since
      the browser kept the old one. Without it the two are mixed where they lie, and the build
      that was opened answers as far as it goes. */
  async function isReopened() {
    const version = search.newerVersion;
    if (!version || version === absent) return false;
    search.forgetParts();
    const newer = await read(version).catch(() => null);
    if (newer) opening = Promise.resolve(newer);
    else absent = version;
    return newer !== null;
  }

  async function findIn(index, text, now) {
    const lost = await search.learnVariants(index, String(text));
    const query = search.analyse(String(text), index);
    const [asked, { pages, terms, missing, suggestions }] = await Promise.all([search.askedOf(query, index, now), search.find(index, query)]);
    const notice = missing || lost ? NOTICE : null;
    const { kind } = query;
    return { pages: withFirst(asked, search.listsBehind(search.withHints(pages, query, index), query, index)), asked, kind, query: text, terms, notice, suggestions };
  }

  /** Pages that answer by what they say of themselves, before those whose texts do; of these, below
      a moment, only the nearest, as its words are in every text. A festival without a page of its
      day is a subject first. */
  function withFirst(asked, entries) {
    if (!asked) return entries;
    const { moment, message, live } = asked;
    const known = new Map(entries.map((entry) => [entry.page, entry]));
    const first = asked.pages.map((page) => known.get(page) || search.entry(page));
    const others = entries.filter(({ page }) => !asked.pages.includes(page));
    if (!moment || message) return [...first, ...others];
    if (!moment.names) return [...first, ...others.slice(0, BELOW_MOMENT)];
    const onIt = live ? [] : entries.filter(({ page }) => moment.names.some((name) => page.title.includes(name)));
    return [...new Set([...onIt, ...first, ...others])];
  }

  /** What stands above the list. */
  function spokenAnswer({ asked }, index, results) {
    const said = asked && search.spoken(asked);
    if (!said) return null;
    const page = asked.page || asked.pages[0];
    return { said, text: asked.message ? search.text(index, asked.message.place) : null, result: (page && results.find((result) => result.page === page.number)) || null };
  }

  /** 即将, 往期: what a page has for its state, asked for by that very word. */
  function askedStatus({ asked }) {
    const { turn, name } = asked?.moment || {};
    return turn === "ahead" || turn === "past" ? { value: { ahead: "即将", past: "往期" }[turn], word: name } : null;
  }

  async function browse({ kind = "" } = {}) {
    const index = await open();
    const pages = index.pages.map(search.entry);
    const found = { query: "", terms: [], notice: null, suggestions: [] };
    return withResults(found, index, pages, kind, Infinity);
  }

  function withResults(found, index, pages, kind, limit) {
    const { query, terms, notice, suggestions } = found;
    const folded = (text) => search.fold(text, index.simplified);
    const wanted = pages.filter(({ page }) => folded(page.kind || "").startsWith(folded(kind)));
    const results = wanted.slice(0, limit).map((entry) => search.result(entry, index));
    tellApart(results, index);
    if (!found.asked && isClear(pages) && results[0]?.page === pages[0].page.number) results[0].isBest = true;
    const answer = spokenAnswer(found, index, results);
    const status = askedStatus(found);
    const given = { query, terms, results, counts: countsOf(pages), notice, suggestions, answer, status };
    // Kept off the listed properties: only excerpts need it.
    return Object.defineProperty(given, "index", { value: index });
  }

  /** Whether the first page leaves all others well behind. */
  function isClear([best, next]) {
    return best?.score > 0 && (!next || best.score >= CLEAR * next.score);
  }

  /** Of results that look alike, says under which page each of them lies. */
  function tellApart(results, index) {
    const looks = ({ kind, title, date }) => `${kind}/${title}/${date}`;
    const all = new Map();
    results.forEach((result) => all.set(looks(result), (all.get(looks(result)) || 0) + 1));
    const titles = new Map(index.pages.map(({ url, title }) => [url, title]));
    results.filter((result) => all.get(looks(result)) > 1).forEach((result) => {
      result.where = above(index.pages[result.page].url, titles);
    });
  }

  /** The title of the nearest folder that has a page of its own; else the folders' names. */
  function above(url, titles) {
    const folders = url.split("/").filter(Boolean).slice(0, -1);
    for (let depth = folders.length; depth > 0; depth--) {
      const title = titles.get(`${folders.slice(0, depth).join("/")}/`);
      if (title) return title;
    }
    return folders.map(decodeURIComponent).join(" / ");
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
        const { copyPlace } = index.pages[result.page];
        const copy = copyPlace && search.text(index, copyPlace);
        result.excerpt = await search.excerptOf(index, result.places, terms, result.isBest);
        result.copy = (await copy) || null;
        if (!result.excerpt || (copy && !result.copy)) given.notice = NOTICE;
      })
    );
    return given;
  }
})(window.qunceSearch);
