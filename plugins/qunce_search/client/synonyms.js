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
  search.synonyms = async (query, index) => {
    const said = await search.saidOf(index, query.terms);
    const found = places(query, [...index.synonyms, ...said]).filter(({ others }) => others.length);
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
      other words of its groups that the site uses and the query lacks; of equals that come first. */
  function places(query, said) {
    const at = ({ word }) => query.folded.indexOf(word);
    const found = said
      .map(readLine)
      .filter(({ word }) => stands(word, query))
      .sort((a, b) => b.word.length - a.word.length || at(a) - at(b));
    return found
      .filter(({ word }, i) => !found.slice(0, i).some((longer) => longer.word.includes(word)))
      .map(({ word, others }) => ({ word, others: others.filter((other) => !query.folded.includes(other)) }));
  }

  /** `裂变 拉新 转介绍`: a word, and other words for it. */
  function readLine(line) {
    const [word, ...others] = line.split(" ");
    return { word, others };
  }

  function stands(word, query) {
    return search.hasCjk(word)
      ? query.folded.includes(word)
      : query.runs.some((run) => run.text === word);
  }
})(window.qunceSearch);
