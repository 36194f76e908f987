/* Other words for what a query says: 裂变 for 拉新, 信息 for 资讯. */
(function (search) {
  "use strict";
  // Each costs shards; more than a few stray from what was meant.
  const MOST = 8;
  // Slightly behind the reader's own word.
  const WEIGHT = 0.9;

  /** [{text, weight}]: the query with one or more of its words replaced. */
  search.synonyms = (query, index) => {
    const spellings = places(query, index).reduce(
      (known, { word, others }) => [...known, ...known.flatMap((spelling) => replaced(spelling, word, others))],
      [{ text: query.folded, weight: 1 }]
    );
    return spellings.slice(1).sort((a, b) => b.weight - a.weight).slice(0, MOST);
  };

  function replaced({ text, weight }, word, others) {
    return others.map((other) => ({ text: text.replace(word, ` ${other} `), weight: weight * WEIGHT }));
  }

  /** Words of the query that belong to groups, the longest where several overlap, each with the
      other words of its groups that the site uses. */
  function places(query, index) {
    const found = new Map();
    index.synonyms.forEach(({ used, all }) => {
      all.filter((word) => stands(word, query)).forEach((word) => {
        const others = used.filter((other) => other !== word);
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
