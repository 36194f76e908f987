/* How text becomes terms, step for step as qunce_search/tokens.py does it at build time. */
(function (search) {
  "use strict";
  const CJK =
    "\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\u{20000}-\\u{3ffff}";
  const INVISIBLE =
    /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\ud800-\udfff]/gu;
  const WORD = `(?:(?![${CJK}])[\\p{L}\\p{N}])+(?:\\.\\p{Nd}+)*(?:\\+\\+|#)?`;
  const SIGNS =
    "\\u00a5\\u20a0-\\u20bf\\u2190-\\u21ff\\u2300-\\u23ff\\u25a0-\\u27bf\\u2900-\\u297f\\u2b00-\\u2bff\\u{1f000}-\\u{1faff}";
  const RUN = new RegExp(`([${CJK}]+)|${WORD}(?:(?=([-+]${WORD}))|)|([${SIGNS}])`, "gu");
  // One or two letters are in every text by themselves; what they are joined to makes a word.
  const SHORT = 2;
  const LETTER = /\p{L}/u;
  const HAS_CJK = new RegExp(`[${CJK}]`, "u");
  const IS_CHARACTER = new RegExp(`^[${CJK}]$`, "u");

  search.CJK = CJK;

  /** One spelling for what readers hold to be the same: width, case, Traditional characters.
      `simplified` is the index's function for the last. */
  search.fold = (text, simplified) =>
    simplified(text.normalize("NFKC").replace(INVISIBLE, "").toLowerCase());

  /** Stretches of CJK, words of other scripts and signs, in order: [{text, isCjk, isSign, joined,
      isPart}]. Of two words that a mark joins, as in T-2, both are parts and the first has them
      as `joined`. */
  search.runs = (folded) => {
    let joinsNext = false;
    return Array.from(folded.matchAll(RUN), ([text, stretch, after, sign]) => {
      const joined = after && isOneWord(text, after) ? text + after : "";
      const isPart = joinsNext || joined !== "";
      joinsNext = joined !== "";
      return { text, isCjk: stretch !== undefined, isSign: sign !== undefined, joined, isPart };
    });
  };

  /** What is compared with titles: the words without the signs between them, if there are words. */
  search.keyOf = (runs) => {
    const words = runs.filter((run) => !run.isSign);
    return (words.length ? words : runs).map((run) => run.text).join("");
  };

  function isOneWord(word, after) {
    return Math.min(word.length, after.length - 1) <= SHORT && LETTER.test(word + after);
  }

  /** Every pair of neighbours in stretches of CJK, lone CJK characters, words, joined words, signs. */
  search.terms = (runs) =>
    runs.flatMap(({ text, isCjk, joined }) => {
      if (isCjk) return search.pairs(text);
      return joined ? [text, search.joinedTerm(joined)] : [text];
    });

  /** Who types rtdetr means RT-DETR; but T+2 is not T-2. */
  search.joinedTerm = (joined) => joined.replace("-", "");

  /** `图论题` → 图论, 论题; a lone character stays itself. */
  search.pairs = (stretch) => {
    const characters = Array.from(stretch);
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, i) => characters[i] + character);
  };

  search.hasCjk = (text) => HAS_CJK.test(text);

  search.isCharacter = (text) => IS_CHARACTER.test(text);
})(window.qunceSearch);
