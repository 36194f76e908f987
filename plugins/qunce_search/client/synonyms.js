/* Other words for what a query says: 裂变 for 拉新, 信息 for 资讯. */
(function (search) {
  "use strict";
  // Each costs shards; more than a few stray from what was meant.
  const MOST = 8;
  // A query that is another word for something leaves little doubt, and so does a word that the
  // site does not have; within a sentence the first word of a group is not always what was meant.
  const WHOLE = 0.95;
  const UNUSED = 0.85;
  const WITHIN = 0.75;

  /** [{text, weight}]: the query with one of its words replaced, by what stands first in the
      words' groups before the rest; and with the first for each of several words. */
  search.synonyms = (query, index) => {
    const found = places(query, index).filter(({ others }) => others.length);
    const weight = ({ word, isUsed }) => (word === query.key ? WHOLE : !isUsed ? UNUSED : WITHIN);
    const spellings = found.map((place) => place.others.map((other) => ({ text: replaced(query.folded, place.word, other), weight: weight(place) })));
    const all = found.reduce(({ text, weight: sure }, place) => ({ text: replaced(text, place.word, place.others[0]), weight: sure * weight(place) }), { text: query.folded, weight: 1 });
    return [...inTurn(spellings).slice(0, MOST), ...(found.length > 1 ? [all] : [])];
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
      other words of its groups that the site uses and the query lacks, and whether it uses the word. */
  function places(query, index) {
    const found = new Map();
    index.synonyms.forEach(({ used, all }) => {
      all.filter((word) => stands(word, query)).forEach((word) => {
        const others = used.filter((other) => !query.folded.includes(other));
        const known = found.get(word) || { others: [], isUsed: false };
        found.set(word, { others: [...new Set([...known.others, ...others])], isUsed: known.isUsed || used.includes(word) });
      });
    });
    const words = [...found.keys()].sort((a, b) => b.length - a.length);
    return words
      .filter((word, i) => !words.slice(0, i).some((longer) => longer.includes(word)))
      .map((word) => ({ word, ...found.get(word) }));
  }

  function stands(word, query) {
    return search.hasCjk(word)
      ? query.folded.includes(word)
      : query.runs.some((run) => run.text === word);
  }
})(window.qunceSearch);
