/* Fills a text in the browser, byte for byte as qunce.rendering.text.announcement does; the steps
   are told there, and the cases in tests/golden/announcements hold both to them. */
(function () {
  "use strict";
  const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;
  const INVISIBLE =
    /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
  const ENDS = /^[ \t\u00a0\u3000\n]+|[ \t\u00a0\u3000\n]+$/g;
  const TRAILING = /[ \t\u00a0\u3000]+$/gm;
  const PLACEHOLDER = /\{\{[ \t]*([^{}\n]+?)[ \t]*\}\}/g;
  // Sets what stands for a placeholder off from the rest while lines are trimmed: its kind and
  // name, then its text. No text can contain these.
  const BOUNDARY = "\0";
  const NAMED = "\x01";

  /** The filled text in pieces: `text`, its `name` and `origin`, which is written, value or blank. */
  window.qunce.fill = (text, placeholders, values) => {
    const known = new Map(
      placeholders.map(({ name, required }) => {
        const value = visible(values[name] || "").replace(ENDS, "");
        if (value) return [name, setOff("value", name, value)];
        return [name, required ? setOff("blank", name, `【待填：${name}】`) : ""];
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
      .split(BOUNDARY)
      .map(piece)
      .filter((part) => part.text);
  };

  function setOff(origin, name, text) {
    return [BOUNDARY, origin, NAMED, name, NAMED, text, BOUNDARY].join("");
  }

  function piece(part) {
    const [origin, name, text] = part.split(NAMED);
    return text === undefined ? { origin: "written", name: "", text: part } : { origin, name, text };
  }

  function visible(text) {
    return text.replace(LINE_BREAK, "\n").replace(INVISIBLE, "");
  }

  function isDropped(line, known) {
    const names = new Set([...line.matchAll(PLACEHOLDER)].map((match) => match[1]));
    const words = [...names].map((name) => known.get(name)).filter((word) => word !== undefined);
    return words.length === 1 && !words[0];
  }
})();
