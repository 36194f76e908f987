/* BM25 over sections and over whole pages, and the two joined with titles. */
(function (search) {
  "use strict";

  /** Term → [[section number, occurrences], …] unpacked from its shard's bytes. */
  search.unpack = (bytes, from, to) => {
    const entries = [];
    let number = -1;
    for (let at = from; at < to; ) {
      let value = 0;
      let shift = 0;
      let byte;
      do {
        byte = bytes.charCodeAt(at++);
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte & 128);
      number += (value >> 3) + 1;
      entries.push([number, (value & 7) + 1]);
    }
    return entries;
  };

  /** Pages with scores and their best sections, best first. */
  search.rank = (index, query, titleScores, postings) => {
    const found = new Map();
    const entry = (page) => {
      if (!found.has(page)) found.set(page, { page, title: 0, heading: 0, body: 0, whole: 0, sections: new Map() });
      return found.get(page);
    };
    for (const [section, score] of titleScores) {
      const at = entry(section.page);
      if (section.anchor) {
        at.heading = Math.max(at.heading, score);
        at.sections.set(section, score);
      } else at.title = Math.max(at.title, score);
    }
    for (const [section, score] of bodyScores(index, query, postings)) {
      const at = entry(section.page);
      at.body = Math.max(at.body, score);
      at.sections.set(section, (at.sections.get(section) || 0) + score);
    }
    for (const at of found.values()) {
      at.score = (Math.max(at.title, 0.75 * at.heading) + at.body) * at.page.boost;
    }
    return [...found.values()].sort((a, b) => b.score - a.score || a.page.number - b.page.number);
  };

  function bodyScores(index, query, postings) {
    const scores = new Map();
    const count = index.sections.length;
    let total = 0;
    for (const [term, entries] of postings) {
      const rarity = Math.log(1 + (count - entries.length + 0.5) / (entries.length + 0.5));
      if (entries.length) total += rarity;
      for (const [number, times] of entries) {
        const section = index.sections[number];
        const length = section.length / index.averageLength;
        const saturation = times / (times + 1.2 * (0.25 + 0.75 * length));
        const score = scores.get(section) || [0, 0];
        score[0] += rarity;
        score[1] += rarity * saturation;
        scores.set(section, score);
      }
    }
    return Array.from(scores, ([section, [covered, weighted]]) => [
      section,
      50 * (covered / total) ** 1.2 * (0.55 + (0.45 * weighted) / total),
    ]);
  }
})(window.qunceSearch);
