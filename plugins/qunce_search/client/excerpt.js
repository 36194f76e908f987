/* The passage of a page that shows why it was found. */
(function (search) {
  "use strict";
  const LENGTH = 110;
  const LONG = 240;
  // Characters before the first hit: a clause to begin with.
  const BEFORE = 30;
  // A text may have been found by a word begun or a character alone; then the next is looked at.
  const TEXTS = 3;
  const FULL_WIDTH = /[\uff01-\uff5e]/g;
  // Where one cell, label or line ends and another begins, and no mark says so.
  const BORDER = /(?<![。！？；：，、!?;:,\s])\n(?=\S)/g;
  const SHOWN_BORDER = " · ";
  const SENTENCE_END = /[。！？；!?\n]/;

  /** The first of the texts at `places` that has one of the terms: {text, marks: [[from, to],
      …]}, or of the first text without marks, or null where none could be read. Of the best page more is shown. */
  search.excerptOf = async (index, places, terms, isBest = false) => {
    const length = isBest ? LONG : LENGTH;
    let first = null;
    for (const place of places.slice(0, TEXTS)) {
      const text = await search.text(index, place);
      const hits = hitsIn(text || "", terms, index.simplified);
      if (hits.length) return passage(text, hits, length);
      first ||= text;
    }
    return first === null ? null : passage(first, [], length);
  };

  /** [[from, to, term], …] in order. */
  function hitsIn(text, terms, simplified) {
    const folded = foldedInPlace(text, simplified);
    const hits = [];
    terms.forEach((term) => {
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
        hits.push([at, at + term.length, term]);
      }
    });
    return hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  }

  // Marks need positions in the text as it is shown: a step that changes its length is left out.
  function foldedInPlace(text, simplified) {
    const narrow = text.replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
    return [(t) => t.toLowerCase(), simplified].reduce((folded, step) => {
      const next = step(folded);
      return next.length === folded.length ? next : folded;
    }, narrow);
  }

  function passage(text, hits, length) {
    const start = bestStart(hits);
    const from = beginning(text, start);
    const to = Math.min(text.length, from + length);
    const lead = from > 0 ? "…" : "";
    const shift = lead.length - from;
    const inside = hits.filter(([at, end]) => at >= from && end <= to);
    const shown = lead + text.slice(from, to) + (to < text.length ? "…" : "");
    return withBorders(shown, joined(inside).map(([at, end]) => [at + shift, end + shift]));
  }

  /** Borders to be seen; marks move on by what that adds before them. */
  function withBorders(text, marks) {
    const borders = Array.from(text.matchAll(BORDER), ({ index }) => index);
    const moved = (at) => at + (SHOWN_BORDER.length - 1) * borders.filter((border) => border < at).length;
    return {
      text: text.replace(BORDER, SHOWN_BORDER).replace(/\s/g, " "),
      marks: marks.map(([at, end]) => [moved(at), moved(end)]),
    };
  }

  /** Where the stretch begins that has the most of the query, counted in characters of it. */
  function bestStart(hits) {
    let best = { weight: 0, at: 0 };
    hits.forEach(([at], i) => {
      const terms = new Set();
      for (let j = i; j < hits.length && hits[j][1] <= at + LENGTH - BEFORE; j++) terms.add(hits[j][2]);
      const weight = [...terms].reduce((sum, term) => sum + term.length, 0);
      if (weight > best.weight) best = { weight, at };
    });
    return best.at;
  }

  /** The beginning of the sentence, or as much of it as there is room for. */
  function beginning(text, start) {
    const earliest = Math.max(0, start - BEFORE);
    for (let at = start; at > earliest; at--) {
      if (SENTENCE_END.test(text[at - 1])) return at;
    }
    // Never between the halves of one character.
    return /[\udc00-\udfff]/.test(text[earliest] || "") ? earliest + 1 : earliest;
  }

  function joined(hits) {
    const marks = [];
    hits.forEach(([at, end]) => {
      const last = marks[marks.length - 1];
      if (last && at <= last[1]) last[1] = Math.max(last[1], end);
      else marks.push([at, end]);
    });
    return marks;
  }
})(window.qunceSearch);
