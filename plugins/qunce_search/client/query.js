/* What a query asks for: its terms, and how much each of them says.
   The numbers were chosen on the development half of two sites' queries. */
(function (search) {
  "use strict";
  // Beyond this a reader adds nothing; it bounds the work for a pasted page.
  const LONGEST = 60;
  // Folding knows only the Traditional characters of words that the site has.
  const FILTER = /(?:[类類]型|kind)\s*[:：]\s*(\S*)/giu;
  // Queries up to this many CJK characters are names of things: every pair in them counts.
  const NAME = 4;
  // A pair across a border of words is mostly chance, less so where a word is one character.
  const ACROSS = 0.3;
  const ACROSS_SINGLE = 0.6;
  // One Latin word among Chinese is what such a query is about; but t and 2 are not, beside T-2,
  // nor is a sign beside words.
  const LATIN = 1;
  const PART = 0.3;
  // Beside a word that says nothing; in a quotation even that counts a little.
  const BESIDE = 0.3;
  // A longer query without a question word is a question or a remark too, not a quotation.
  const QUOTATION = 8;
  // A character of what is no name, looked for in titles besides the pairs: 第3天新人 has but
  // one pair of 新人第 3 天.
  const CHARACTER = 0.5;

  /** {kind, key, runs, terms, weights, characters, …}; `key` is the query without spaces and
      marks, `weights` and `characters` what texts and titles, and what titles alone are searched
      for, with how much each counts. */
  search.analyse = (text, index) => {
    const shortened = Array.from(text.slice(0, 4 * LONGEST)).slice(0, LONGEST).join("");
    const folded = search.fold(shortened, index.simplified);
    const [, kind = ""] = [...folded.matchAll(FILTER)].pop() || [];
    return { kind, ...search.spell(folded.replace(FILTER, " "), index) };
  };

  /** The same for text that is folded already. */
  search.spell = (folded, index) => {
    const runs = search.runs(folded);
    const key = search.keyOf(runs);
    const length = Array.from(key).length;
    const isQuestion = search.isQuestion(key);
    const isName = length <= NAME && !isQuestion;
    const beside = length > QUOTATION || isQuestion ? 0 : BESIDE;
    const ofStretch = isName ? evenly : (stretch) => byWords(stretch, beside, index);
    const weights = termWeights(runs, ofStretch);
    return {
      folded,
      runs,
      key,
      length,
      weights,
      characters: isName ? new Map() : characterWeights(runs),
      terms: [...weights.keys()],
      hasCjk: search.hasCjk(key),
    };
  };

  function termWeights(runs, ofStretch) {
    const weights = new Map();
    runs.flatMap((run) => (run.isCjk ? ofStretch(run.text) : latinWeights(run))).forEach(([term, weight]) => {
      if (weight) weights.set(term, Math.max(weight, weights.get(term) || 0));
    });
    // A question of nothing but stop words is still a question.
    return weights.size ? weights : new Map(search.terms(runs).map((term) => [term, 1]));
  }

  function evenly(stretch) {
    return search.pairs(stretch).map((pair) => [pair, 1]);
  }

  function latinWeights({ text, isSign, joined, isPart }) {
    const whole = joined ? [[search.joinedTerm(joined), LATIN]] : [];
    return [...whole, [text, isSign || isPart ? PART : LATIN]];
  }

  /** Each pair of neighbours with its weight: by the words it stands in. */
  function byWords(stretch, beside, { titles }) {
    if (search.isCharacter(stretch)) return [[stretch, 1]];
    const words = search.wordOfEach(stretch);
    return search.pairs(stretch).map((pair, i) => {
      const [left, right] = [words[i], words[i + 1]];
      const singles = [left, right].filter(({ length }) => length === 1).length;
      // What a title of the site has is a word, though the browser's dictionary cuts it: 签|到.
      if (left !== right && singles === 2 && titles.byTerm.has(pair)) return [pair, 1];
      if (left.isStop || right.isStop) return [pair, beside];
      if (left === right) return [pair, 1];
      return [pair, singles ? ACROSS_SINGLE : ACROSS];
    });
  }

  function characterWeights(runs) {
    const characters = runs.filter((run) => run.isCjk).flatMap(({ text }) => {
      const words = search.wordOfEach(text);
      return Array.from(text).filter((_, i) => !words[i].isStop);
    });
    return new Map(characters.map((character) => [character, CHARACTER]));
  }
})(window.qunceSearch);
