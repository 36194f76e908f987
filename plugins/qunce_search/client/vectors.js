/* What a long question is about, where its words alone leave several pages possible: see
   qunce_search/vectors. Only such questions fetch these files. */
(function (search) {
  "use strict";
  // Shorter ones are names of things, and letters among the characters say what is meant.
  const SHORTEST = 6;
  // Beside the words, which come to some 60 for a question's best page; twice as much cost as many
  // questions their first page as it helped.
  const ABOUT = 14;

  /** Raises the pages found by how near they lie to the query; resolves to how many files could
      not be read. */
  search.preferNear = async (index, query, pages) => {
    const isLong = query.length >= SHORTEST && query.runs.every(({ isCjk }) => isCjk);
    if (!isLong || !index.shards.vectors || !pages.size) return 0;
    const characters = [...query.characters.keys()];
    const shards = new Set(characters.map((character) => search.shardOf(character, index.shards.vectors)));
    const names = ["pages", ...shards].map((name) => `vectors/${name}`);
    const [ofPages, ...others] = await Promise.all(names.map((name) => search.part(name, index.version)));
    const read = others.filter(Boolean);
    if (ofPages) raise(pages, ofPages.values, sum(read, characters, ofPages.values[0]));
    return names.length - read.length - (ofPages ? 1 : 0);
  };

  function raise(pages, [dimensions, data], question) {
    const bytes = opened(data);
    const length = Math.hypot(...question) || 1;
    pages.forEach((entry, page) => {
      const vector = bytes.subarray(page.number * dimensions, (page.number + 1) * dimensions);
      const product = vector.reduce((total, value, i) => total + value * question[i], 0);
      const cosine = product / length / (Math.hypot(...vector) || 1);
      entry.score += ABOUT * Math.max(0, cosine) * page.boost;
    });
  }

  /** The vectors of those of the characters that have one, added up. */
  function sum(parts, characters, dimensions) {
    const total = new Array(dimensions).fill(0);
    parts.forEach(({ values: [held, data] }) => {
      const bytes = opened(data);
      Array.from(held).forEach((character, place) => {
        if (!characters.includes(character)) return;
        total.forEach((_, i) => (total[i] += bytes[place * dimensions + i]));
      });
    });
    return total;
  }

  function opened(data) {
    return Int8Array.from(atob(data), (byte) => byte.charCodeAt(0));
  }
})(window.qunceSearch);
