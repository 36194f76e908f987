/* Fills a text in the browser, byte for byte as qunce.rendering.announcement does; the steps
   are numbered there, and the cases in tests/golden/announcements hold both to them. */
(function () {
  "use strict";
  const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;
  const INVISIBLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200c\u200e\u200f\u2060\ufeff]/g;
  const ENDS = /^[ \t\u00a0\u3000\n]+|[ \t\u00a0\u3000\n]+$/g;
  const TRAILING = /[ \t\u00a0\u3000]+$/;
  const PLACEHOLDER = /\{\{[ \t]*([^{}\n]+?)[ \t]*\}\}/g;

  /** The filled text in pieces `{text, blank}`; `blank` names what is left to a person. */
  window.qunce.fill = (text, placeholders, values) => {
    const known = new Map(
      placeholders.map(({ name, required }) => {
        return [name, { value: visible(values[name] || "").replace(ENDS, ""), required }];
      })
    );
    const lines = visible(text)
      .split("\n")
      .filter((line) => !isDropped(line, known))
      .flatMap((line) => splitLines(piecesOf(line, known)))
      .map(withoutTrailingBlanks);
    return joined(withoutExtraBlankLines(lines));
  };

  function visible(text) {
    return text.replace(LINE_BREAK, "\n").replace(INVISIBLE, "");
  }

  function isDropped(line, known) {
    const names = [...line.matchAll(PLACEHOLDER)].map((match) => match[1]);
    const words = [...new Set(names)].map((name) => known.get(name)).filter(Boolean);
    return words.length === 1 && !words[0].value && !words[0].required;
  }

  function piecesOf(line, known) {
    const pieces = [];
    let position = 0;
    for (const { 0: spelling, 1: name, index } of line.matchAll(PLACEHOLDER)) {
      const word = known.get(name);
      if (!word) continue;
      pieces.push({ text: line.slice(position, index) });
      position = index + spelling.length;
      if (word.value) pieces.push({ text: word.value });
      else if (word.required) pieces.push({ text: `【待填：${name}】`, blank: name });
    }
    return [...pieces, { text: line.slice(position) }];
  }

  function splitLines(pieces) {
    const lines = [[]];
    pieces.forEach(({ text, blank }) => {
      text.split("\n").forEach((part, number) => {
        if (number) lines.push([]);
        lines[lines.length - 1].push({ text: part, blank });
      });
    });
    return lines;
  }

  function withoutTrailingBlanks(line) {
    const kept = [...line];
    while (kept.length) {
      const last = kept.pop();
      const text = last.text.replace(TRAILING, "");
      if (text) return [...kept, { ...last, text }];
    }
    return kept;
  }

  function withoutExtraBlankLines(lines) {
    const kept = lines.filter((line, i) => line.length || (i && lines[i - 1].length));
    if (kept.length && !kept[kept.length - 1].length) kept.pop();
    return kept;
  }

  function joined(lines) {
    return lines.flatMap((line, i) => (i ? [{ text: "\n" }, ...line] : line));
  }
})();
