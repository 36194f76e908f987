/* Splits a long text into numbered messages, as qunce.rendering.text.split does; the steps are
   told there, and the cases in tests/golden/split hold both to them. */
(function () {
  "use strict";
  const URLS = /https?:\/\/[!-~]+/g;
  const JOINER = "\u200d";
  const REGIONAL = /^[\u{1f1e6}-\u{1f1ff}]$/u;
  const PUT_UPON = /^[\p{M}\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}\u1160-\u11ff]$/u;
  const ENDERS = "。！？…；!?;";
  const CLOSERS = "”’」』）】》)]\"'";
  const PAUSES = "，、：,: \u3000";
  const [NONE, PAUSE, SENTENCE, LINE, PARAGRAPH] = [0, 1, 2, 3, 4];

  /** The messages a text makes for a channel: `unit` and `limit`, null where there is none. */
  window.qunce.split = (text, { unit, limit }) => {
    const { weigh } = window.qunce;
    if (limit === null || weigh(text, unit) <= limit) return [text];
    for (let widest = "9"; ; widest += "9") {
      const parts = partsOf(text, unit, limit - weigh(numbered(widest, widest), unit));
      if (parts.length <= Number(widest)) {
        return parts.map((part, at) => numbered(at + 1, parts.length) + part);
      }
    }
  };

  const numbered = (one, all) => `(${one}/${all})\n`;

  function partsOf(text, unit, room) {
    const { halves } = window.qunce;
    const atoms = atomsOf(text).flatMap((atom) => {
      return halves(atom, unit) <= 2 * room ? [atom] : Array.from(atom);
    });
    const sizes = atoms.map((atom) => halves(atom, unit));
    const borders = bordersOf(atoms);
    const parts = [];
    for (let start = 0, end; start < atoms.length; start = end) {
      end = full(sizes, start, 2 * room);
      if (end < atoms.length) end = cut(borders, start, end);
      parts.push(atoms.slice(start, end).join(""));
    }
    return parts;
  }

  function atomsOf(text) {
    const addresses = [...text.matchAll(URLS)];
    const atoms = [];
    let position = 0;
    let addressEnd = 0;
    for (const grapheme of graphemes(text)) {
      if (position && position < addressEnd) atoms[atoms.length - 1] += grapheme;
      else atoms.push(grapheme);
      position += grapheme.length;
      while (addresses.length && addresses[0].index < position) {
        const address = addresses.shift();
        addressEnd = address.index + address[0].length;
      }
    }
    return atoms;
  }

  function graphemes(text) {
    const clusters = [];
    for (const char of text) {
      const last = clusters[clusters.length - 1];
      if (last && belongs(last, char)) clusters[clusters.length - 1] += char;
      else clusters.push(char);
    }
    return clusters;
  }

  function belongs(cluster, char) {
    if (char === "\n" || cluster === "\n") return false;
    if (cluster.endsWith(JOINER)) return true;
    if (REGIONAL.test(char)) return REGIONAL.test(cluster);
    return char === JOINER || PUT_UPON.test(char);
  }

  function bordersOf(atoms) {
    let hasEnded = false;
    return atoms.map((atom, at) => {
      const after = atoms[at + 1] ?? "";
      hasEnded = isOneOf(ENDERS, atom) || (hasEnded && isOneOf(CLOSERS, atom));
      if (after === "\n" || isOneOf(CLOSERS, after)) return NONE;
      if (atom === "\n") return at && atoms[at - 1] === "\n" ? PARAGRAPH : LINE;
      if (hasEnded) return isOneOf(ENDERS, after) ? NONE : SENTENCE;
      return isOneOf(PAUSES, atom) ? PAUSE : NONE;
    });
  }

  const isOneOf = (signs, atom) => atom.length === 1 && signs.includes(atom);

  function full(sizes, start, room) {
    let end = start;
    for (; end < sizes.length && sizes[end] <= room; end += 1) room -= sizes[end];
    return end;
  }

  function cut(borders, start, end) {
    const middle = start + Math.floor((end - start) / 2);
    const tries = [
      [middle, end, SENTENCE],
      [start, middle, SENTENCE],
      [start, end, PAUSE],
    ];
    for (const [first, last, worst] of tries) {
      const best = Math.max(NONE, ...borders.slice(first, last));
      if (best >= worst) return borders.lastIndexOf(best, last - 1) + 1;
    }
    return end;
  }
})();
