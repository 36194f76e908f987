/* Other words for what a query says: 裂变 for 拉新, 信息 for 资讯. */
(function (search) {
  "use strict";
  // Each costs shards; more than a few stray from what was meant.
  const MOST = 8;
  // A query that is another word for something leaves little doubt; within a sentence the first
  // word of a group is not always what the reader meant.
  const WHOLE = 0.95;
  const WITHIN = 0.75;

  /** [{text, weight}]: the query with one of its words replaced, by what stands first in the
      words' groups before the rest; and with the first for each of several words. */
  search.synonyms = (query, index) => {
    const found = places(query, index).filter(({ others }) => others.length);
    const spellings = found.map(({ word, others }) => others.map((other) => replaced(query.folded, word, other)));
    const all = found.reduce((text, { word, others }) => replaced(text, word, others[0]), query.folded);
    const weight = found.some(({ word }) => word === query.key) ? WHOLE : WITHIN;
    return [
      ...inTurn(spellings).slice(0, MOST).map((text) => ({ text, weight })),
      ...(found.length > 1 ? [{ text: all, weight: weight * weight }] : []),
    ];
  };

  function replaced(text, word, other) {
    return text.replace(word, ` ${other} `);
  }

  /** The first of each list, then the second of each, and so on. */
  function inTurn(lists) {
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
  }

  /** Words of the query that belong to groups, the longest where several overlap, each with the
      other words of its groups that the site uses and the query lacks. */
  function places(query, index) {
    const found = new Map();
    index.synonyms.forEach(({ used, all }) => {
      all.filter((word) => stands(word, query)).forEach((word) => {
        const others = used.filter((other) => !query.folded.includes(other));
        found.set(word, [...new Set([...(found.get(word) || []), ...others])]);
      });
    });
    const words = [...found.keys()].sort((a, b) => b.length - a.length);
    return words
      .filter((word, i) => !words.slice(0, i).some((longer) => longer.includes(word)))
      .map((word) => ({ word, others: found.get(word) }));
  }

  function stands(word, query) {
    return search.hasCjk(word)
      ? query.folded.includes(word)
      : query.runs.some((run) => run.text === word);
  }
})(window.qunceSearch);
