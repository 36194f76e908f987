/* How long a text is for a channel, counted as qunce.model.channel counts. */
(function () {
  "use strict";
  const URLS = /https?:\/\/[!-~]+/g;
  const half = (weights) => Math.ceil(weights.reduce((sum, weight) => sum + weight, 0) / 2);
  const codes = (text) => Array.from(text, (char) => char.codePointAt(0));

  const WEIGHTS = {
    字: (text) => codes(text).length,
    微博字: (text) => half(codes(text.replace(URLS, "x".repeat(20))).map((c) => (c < 256 ? 1 : 2))),
    小红书字: (text) => half(codes(text).map((c) => (c < 128 ? 1 : c > 0xffff ? 4 : 2))),
  };

  /** `132 / 2000 字`, and by how much it is too long. */
  window.qunce.countText = (text, { unit, limit }) => {
    const weight = WEIGHTS[unit](text);
    if (limit === null) return `${weight} 字`;
    return `${weight} / ${limit} 字${weight > limit ? `，超出 ${weight - limit} 字` : ""}`;
  };
})();
