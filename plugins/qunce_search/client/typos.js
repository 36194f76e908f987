/* Passages of titles that a query misses by a character or two, or shortens. */
(function (search) {
  "use strict";
  const MOST = 4;
  // Queries of so many characters may have one wrong, and two from the second number on. In
  // Latin letters, chance resembles sooner.
  const ALLOWED = { cjk: [3, 5], latin: [5, 8] };
  const LONGEST = 24;
  // 快排 for 快速排序: no more than this many characters, over no more than three times as many.
  const SHORT = 4;
  const STRETCH = 3;
  // With nothing wrong a passage would have been found already.
  const CLOSE = 0.92;
  const EACH = 0.12;
  const SHORTENED = 0.7;
  // A character left out is likelier than a wrong one: 快排序 is 快速排序 rather than 堆排序.
  const LEFT_OUT = 0.5;

  /** [{text, weight}]: what the query may have been meant to say, likeliest first. */
  search.misspelt = (query, index) => {
    const characters = Array.from(query.key);
    if (characters.length > LONGEST) return [];
    const [one, two] = query.hasCjk ? ALLOWED.cjk : ALLOWED.latin;
    const allowed = (characters.length >= one) + (characters.length >= two);
    const found = new Map();
    index.titles.all.forEach(({ key }) => {
      // Whatever else is wrong, the other characters are there.
      if (characters.filter((character) => !key.includes(character)).length > allowed) return;
      const title = Array.from(key);
      const spelling = nearest(characters, title, allowed) || shortened(query, characters, title);
      if (!spelling || spelling.text === query.key) return;
      const { weight = 0 } = found.get(spelling.text) || {};
      if (spelling.weight > weight) found.set(spelling.text, spelling);
    });
    return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST);
  };

  /** The passage with the fewest wrong, missing, added or exchanged characters: Sellers' search
      with a row for each character of the query; a cell knows its cost and where it began. */
  function nearest(query, title, allowed) {
    let before = [];
    let row = Array.from({ length: title.length + 1 }, (_, from) => ({ cost: 0, from }));
    for (let q = 0; q < query.length && allowed; q++) {
      const next = [{ cost: q + 1, from: 0 }];
      title.forEach((character, t) => {
        const isExchanged = q > 0 && t > 0 && query[q] === title[t - 1] && query[q - 1] === character;
        next.push(
          cheapest(
            step(row[t], query[q] === character ? 0 : 1),
            step(row[t + 1], 1),
            step(next[t], LEFT_OUT),
            isExchanged ? step(before[t - 1], 1) : null
          )
        );
      });
      if (next.every(({ cost }) => cost > allowed)) return null;
      [before, row] = [row, next];
    }
    // Of equals the longer: the last character is rather wrong than one too many.
    const end = row.reduce((best, { cost }, at) => (cost <= row[best].cost ? at : best), 0);
    const { cost, from } = row[end];
    if (!allowed || cost > allowed || end - from < 2) return null;
    return { text: title.slice(from, end).join(""), weight: CLOSE - EACH * cost };
  }

  function step({ cost, from }, more) {
    return { cost: cost + more, from };
  }

  function cheapest(...cells) {
    return cells.reduce((best, cell) => (cell && cell.cost < best.cost ? cell : best));
  }

  /** 快排 → 快速排序: the query's characters in this order, with the character after the last. */
  function shortened({ hasCjk, key }, query, title) {
    if (!hasCjk || query.length < 2 || query.length > SHORT || search.isQuestion(key)) return null;
    const places = query.reduce((known, c) => [...known, title.indexOf(c, known.length ? known[known.length - 1] + 1 : 0)], []);
    const [from, last] = [places[0], places[places.length - 1]];
    if (places.includes(-1) || last - from >= STRETCH * query.length) return null;
    return { text: title.slice(from, last + 2).join(""), weight: SHORTENED };
  }
})(window.qunceSearch);
