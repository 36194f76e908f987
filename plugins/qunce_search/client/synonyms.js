/* Other words for what a query says: 裂变 for 拉新, 信息 for 资讯. */
(function (search) {
  "use strict";
  // Each costs shards; more than a few stray from what was meant.
  const MOST = 6;
  // Slightly behind the reader's own word.
  const WEIGHT = 0.9;

  /** [{text, weight}] with one word of the query replaced in each. */
  search.synonyms = (query, index) => {
    const spellings = index.synonyms.flatMap(({ used, all }) => {
      const word = longest(all.filter((candidate) => stands(candidate, query)));
      if (!word) return [];
      return used
        .filter((other) => other !== word)
        .map((other) => ({ text: query.folded.replace(word, ` ${other} `), weight: WEIGHT }));
    });
    return spellings.slice(0, MOST);
  };

  function stands(word, query) {
    return search.hasCjk(word)
      ? query.folded.includes(word)
      : query.runs.some((run) => run.text === word);
  }

  function longest(words) {
    return words.sort((a, b) => b.length - a.length)[0];
  }
})(window.qunceSearch);
