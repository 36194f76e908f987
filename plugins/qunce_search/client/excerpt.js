/* The passage of a section that shows why it was found. */
(function (search) {
  "use strict";
  const LENGTH = 110;
  const BEFORE = 24;

  /** {text, marks: [[from, to], …]}: the window with the most different terms, and where. */
  search.excerpt = (text, terms, variants) => {
    const hits = findAll(text, terms, variants);
    const start = bestStart(hits);
    const from = Math.max(0, start - BEFORE);
    const to = Math.min(text.length, from + LENGTH);
    const marks = merged(hits.filter(([at, end]) => at >= from && end <= to));
    const lead = from > 0 ? "…" : "";
    const shift = lead.length - from;
    return {
      text: lead + text.slice(from, to).replace(/\s/g, " ") + (to < text.length ? "…" : ""),
      marks: marks.map(([at, end]) => [at + shift, end + shift]),
    };
  };

  function findAll(text, terms, variants) {
    const folded = Array.from(text, (c) => (c.length > 1 ? c : variants.get(c) || c.toLowerCase()[0])).join("");
    const hits = [];
    terms.forEach((term) => {
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
        hits.push([at, at + term.length, term]);
      }
    });
    return hits.sort((a, b) => a[0] - b[0]);
  }

  function bestStart(hits) {
    let best = [0, 0];
    hits.forEach(([at], i) => {
      const inside = new Set();
      for (let j = i; j < hits.length && hits[j][1] <= at + LENGTH - BEFORE; j++) inside.add(hits[j][2]);
      if (inside.size > best[0]) best = [inside.size, at];
    });
    return best[1];
  }

  function merged(hits) {
    const marks = [];
    for (const [at, end] of hits) {
      const last = marks[marks.length - 1];
      if (last && at <= last[1]) last[1] = Math.max(last[1], end);
      else marks.push([at, end]);
    }
    return marks;
  }
})(window.qunceSearch);
