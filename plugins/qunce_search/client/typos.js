/* Passages of titles that a query misses by a character or two, and what it shortens. */
(function (search) {
  "use strict";
  const MOST = 4;
  const SHORTEST = 3;
  const LONGEST = 24;

  /** [{text, weight}]: what the query may have been meant to say. */
  search.misspelt = (query, index) => {
    const characters = Array.from(query.key);
    if (characters.length < 2 || characters.length > LONGEST) return [];
    const allowed = characters.length < SHORTEST ? 0 : characters.length < 5 ? 1 : 2;
    const found = new Map();
    index.titles.all.forEach(({ key, sections }) => {
      const passage = allowed && nearest(characters, Array.from(key), allowed);
      const short = !passage && characters.length <= 4 && shortened(characters, Array.from(key));
      const spelling = passage || short;
      if (!spelling || spelling.text === query.key) return;
      const known = found.get(spelling.text);
      if (!known || known.weight < spelling.weight) found.set(spelling.text, spelling);
    });
    return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST);
  };

  /** The passage with the fewest wrong, missing or added characters (Sellers' algorithm). */
  function nearest(query, title, allowed) {
    let row = title.map((_, i) => [0, i]);
    row.unshift([0, 0]);
    row = Array.from({ length: title.length + 1 }, (_, i) => ({ cost: 0, from: i }));
    for (let q = 1; q <= query.length; q++) {
      const next = [{ cost: q, from: 0 }];
      let least = q;
      for (let t = 1; t <= title.length; t++) {
        const same = query[q - 1] === title[t - 1];
        const options = [
          { cost: row[t - 1].cost + (same ? 0 : 1), from: row[t - 1].from },
          { cost: row[t].cost + 1, from: row[t].from },
          { cost: next[t - 1].cost + 1, from: next[t - 1].from },
        ];
        const best = options.reduce((a, b) => (b.cost < a.cost ? b : a));
        next.push(best);
        least = Math.min(least, best.cost);
      }
      if (least > allowed) return null;
      row = next;
    }
    let end = 0;
    row.forEach((cell, i) => {
      if (cell.cost < row[end].cost) end = i;
    });
    const { cost, from } = row[end];
    if (cost > allowed || end - from < 2) return null;
    return { text: title.slice(from, end).join(""), weight: 0.92 - 0.12 * cost };
  }

  /** 快排 → 快速排序: the query's characters in order, beginning and ending the passage. */
  function shortened(query, title) {
    const from = title.indexOf(query[0]);
    if (from < 0) return null;
    let at = from;
    for (const character of query.slice(1)) {
      at = title.indexOf(character, at + 1);
      if (at < 0) return null;
    }
    const end = Math.min(title.length, at + 2);
    return at - from < 3 * query.length ? { text: title.slice(from, end).join(""), weight: 0.7 } : null;
  }
})(window.qunceSearch);
