/* Fills a text in the browser, byte for byte as qunce.rendering.announcement does; the steps
   are told there, and the cases in tests/golden/announcements hold both to them. */
(function () {
  "use strict";
  const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;
  const INVISIBLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200c\u200e\u200f\u2060\ufeff]/g;
  const ENDS = /^[ \t\u00a0\u3000\n]+|[ \t\u00a0\u3000\n]+$/g;
  const TRAILING = /[ \t\u00a0\u3000]+$/gm;
  const PLACEHOLDER = /\{\{[ \t]*([^{}\n]+?)[ \t]*\}\}/g;
  // Sets blanks off from the rest while lines are trimmed; no text can contain it.
  const BOUNDARY = "\0";

  /** The filled text in pieces, of which every second one is a blank: `【待填：报名链接】`. */
  window.qunce.fill = (text, placeholders, values) => {
    const known = new Map(
      placeholders.map(({ name, required }) => {
        const value = visible(values[name] || "").replace(ENDS, "");
        return [name, value || (required ? `${BOUNDARY}【待填：${name}】${BOUNDARY}` : "")];
      })
    );
    return visible(text)
      .split("\n")
      .filter((line) => !isDropped(line, known))
      .join("\n")
      .replace(PLACEHOLDER, (spelling, name) => known.get(name) ?? spelling)
      .replace(TRAILING, "")
      .replace(/\n{3,}/g, "\n\n")
      .replace(/^\n+|\n+$/g, "")
      .split(BOUNDARY);
  };

  function visible(text) {
    return text.replace(LINE_BREAK, "\n").replace(INVISIBLE, "");
  }

  function isDropped(line, known) {
    const names = new Set([...line.matchAll(PLACEHOLDER)].map((match) => match[1]));
    const words = [...names].map((name) => known.get(name)).filter((word) => word !== undefined);
    return words.length === 1 && !words[0];
  }
})();
