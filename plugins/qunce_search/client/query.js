/* What a query asks for. */
(function (search) {
  "use strict";
  // Beyond this nothing a reader means is added; it bounds the work of a pasted page.
  const LONGEST = 120;

  /** A query as terms and as one key without spaces, both folded. */
  search.analyse = (text, index) => {
    const folded = search.fold(Array.from(text).slice(0, LONGEST).join(""), index.variants);
    const runs = search.runs(folded);
    const key = runs.map((run) => run.text).join("");
    const terms = [...new Set(runs.flatMap((run) => (run.isCjk ? search.pairs(run.text) : [run.text])))];
    return { folded, runs, key, terms, isCjk: search.isCjk(key) };
  };
})(window.qunceSearch);
