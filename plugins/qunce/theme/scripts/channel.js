/* How long a text is for a channel, counted as qunce.model.channel counts. */
(function () {
  "use strict";
  const URLS = /https?:\/\/[!-~]+/g;
  const sum = (text, weigh) => {
    return Array.from(text).reduce((total, char) => total + weigh(char.codePointAt(0)), 0);
  };

  // In halves of a unit: these add up where the unit itself is rounded.
  const HALVES = {
    字: (text) => sum(text, () => 2),
    微博字: (text) => sum(text.replace(URLS, "x".repeat(20)), (code) => (code < 256 ? 1 : 2)),
    小红书字: (text) => sum(text, (code) => (code < 128 ? 1 : code > 0xffff ? 4 : 2)),
    字节: (text) => sum(text, (code) => (code < 128 ? 2 : code < 2048 ? 4 : code > 0xffff ? 8 : 6)),
  };

  window.qunce.halves = (text, unit) => HALVES[unit](text);
  window.qunce.weigh = (text, unit) => Math.ceil(HALVES[unit](text) / 2);

  /** `132 / 500 字`; once that is passed, what comes of it: `620 / 2000 字，500 字以上很少有人读完`. */
  window.qunce.countText = (text, { unit, limit, warnFrom, warning }) => {
    const weight = window.qunce.weigh(text, unit);
    const word = unit === "字节" ? unit : "字";
    const isLong = warnFrom && weight > warnFrom;
    const bound = (isLong ? limit : warnFrom) || limit;
    const count = bound ? `${weight} / ${bound} ${word}` : `${weight} ${word}`;
    if (limit && weight > limit) return `${count}，超出 ${weight - limit} ${word}`;
    return isLong ? `${count}，${warning}` : count;
  };
})();
