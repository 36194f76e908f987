/* How long a text is for a channel, counted as qunce.model.channel counts. */
(function () {
  "use strict";
  const URLS = /https?:\/\/[!-~]+/g;
  const half = (weights) => Math.ceil(weights.reduce((sum, weight) => sum + weight, 0) / 2);
  const codes = (text) => Array.from(text, (char) => char.codePointAt(0));
  const bytes = (code) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code > 0xffff ? 4 : 3);

  const WEIGHTS = {
    字: (text) => codes(text).length,
    微博字: (text) => half(codes(text.replace(URLS, "x".repeat(20))).map((c) => (c < 256 ? 1 : 2))),
    小红书字: (text) => half(codes(text).map((c) => (c < 128 ? 1 : c > 0xffff ? 4 : 2))),
    字节: (text) => codes(text).reduce((sum, code) => sum + bytes(code), 0),
  };

  window.qunce.weigh = (text, unit) => WEIGHTS[unit](text);

  /** `132 / 500 字`; once that is passed, what comes of it: `620 / 2000 字，500 字以上很少有人读完`. */
  window.qunce.countText = (text, { unit, limit, warnFrom, warning }) => {
    const weight = WEIGHTS[unit](text);
    const word = unit === "字节" ? unit : "字";
    const isLong = warnFrom && weight > warnFrom;
    const bound = (isLong ? limit : warnFrom) || limit;
    const count = bound ? `${weight} / ${bound} ${word}` : `${weight} ${word}`;
    if (limit && weight > limit) return `${count}，超出 ${weight - limit} ${word}`;
    return isLong ? `${count}，${warning}` : count;
  };
})();
