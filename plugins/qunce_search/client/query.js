/* What a query asks for: its terms, and how much each of them says. */
(function (search) {
  "use strict";
  // Beyond this a reader adds nothing; it bounds the work for a pasted page.
  const LONGEST = 60;
  const FILTER = /(?:类型|kind)\s*[:：]\s*(\S*)/giu;
  // Queries up to this many CJK characters are names of things: every pair in them counts.
  const NAME = 4;
  // A pair across a border of words is mostly chance, less so where a word is one character.
  const ACROSS = 0.3;
  const ACROSS_SINGLE = 0.6;
  // One Latin word among Chinese is what such a query is about.
  const LATIN = 1;
  // Beside a word that says nothing; in a quotation even that counts a little.
  const BESIDE = 0.3;
  // Words a question is made of, whatever it is about.
  const ASKING =
    "怎么样 怎么办 怎么 怎样 如何 什么样 什么时候 什么 哪些 哪个 哪种 哪里 多少 多久 为什么 为何 " +
    "是不是 有没有 能不能 要不要 会不会 可不可以 好不好 吗 呢 请问";
  const SAYING_NOTHING =
    "的 了 吧 啊 呀 么 哪 谁 几 不要 是 在 和 与 及 或 我 你 您 他 她 它 我们 你们 他们 大家 可以 能 会 要 想 请 应该 该 " +
    "一个 一下 有 没 没有 把 被 给 对 到 就 都 也 还 又 很 太 这 那 这个 那个 这样 那样 时候 比较 办";
  const STOP_WORDS = new Set(`${ASKING} ${SAYING_NOTHING}`.split(" "));
  const QUESTION = new RegExp(`(${ASKING.split(" ").join("|")})`);
  // A longer query without a question word is a question or a remark too, not a quotation.
  const QUOTATION = 8;

  /** {text, kind, key, runs, terms, weights, …}; `key` is the query without spaces and marks. */
  search.analyse = (text, index) => {
    const shortened = Array.from(text.slice(0, 4 * LONGEST)).slice(0, LONGEST).join("");
    const folded = search.fold(shortened, index.simplified);
    const [, kind = ""] = [...folded.matchAll(FILTER)].pop() || [];
    return { kind, ...search.spell(folded.replace(FILTER, " "), index) };
  };

  /** The same for text that is folded already. */
  search.spell = (folded, index) => {
    const runs = search.runs(folded);
    const key = runs.map((run) => run.text).join("");
    const weights = termWeights(runs, key);
    return {
      folded,
      runs,
      key,
      weights,
      terms: [...weights.keys()],
      hasCjk: search.hasCjk(key),
      length: Array.from(key).length,
    };
  };

  function termWeights(runs, key) {
    const weights = new Map();
    const length = Array.from(key).length;
    const isQuestion = length > QUOTATION || QUESTION.test(key);
    const add = ([term, weight]) => {
      if (weight) weights.set(term, Math.max(weight, weights.get(term) || 0));
    };
    runs.forEach(({ text, isCjk }) => {
      if (!isCjk) add([text, LATIN]);
      else if (length <= NAME || text.length === 1) search.pairs(text).forEach((pair) => add([pair, 1]));
      else pairWeights(text, isQuestion ? 0 : BESIDE).forEach(add);
    });
    // A question of nothing but stop words is still a question.
    if (!weights.size) search.terms(runs).forEach((term) => add([term, 1]));
    return weights;
  }

  /** Each pair of neighbours with its weight: by the words it stands in. */
  function pairWeights(stretch, beside) {
    const words = wordOfEach(stretch);
    return search.pairs(stretch).map((pair, i) => {
      const [left, right] = [words[i], words[i + 1]];
      if (left.isStop || right.isStop) return [pair, beside];
      if (left === right) return [pair, 1];
      return [pair, left.length === 1 || right.length === 1 ? ACROSS_SINGLE : ACROSS];
    });
  }

  /** For every character the word it belongs to. */
  function wordOfEach(stretch) {
    return stretch.split(QUESTION).flatMap((part, i) => (i % 2 ? [part] : segments(part))).flatMap((segment) => {
      const characters = Array.from(segment);
      const word = { length: characters.length, isStop: STOP_WORDS.has(segment) };
      return characters.map(() => word);
    });
  }

  /** Where the browser cannot tell words apart, all is one. */
  function segments(text) {
    if (!text || !window.Intl || !Intl.Segmenter) return text ? [text] : [];
    const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
    return Array.from(segmenter.segment(text), ({ segment }) => segment);
  }
})(window.qunceSearch);
