/* Words in a stretch of CJK, and those that only make it a question. */
(function (search) {
  "use strict";
  // Words a question is made of, whatever it is about.
  const ASKING =
    "怎么样 怎么办 怎么 怎样 如何 什么样 什么时候 什么 哪些 哪个 哪种 哪里 多少 多久 为什么 为何 " +
    "是不是 有没有 能不能 要不要 会不会 可不可以 好不好 吗 呢 请问";
  // Longer lists were tried; 不到, 自己 or 以后 say something in enough questions.
  const SAYING_NOTHING =
    "的 了 吧 啊 呀 么 哪 谁 几 不要 是 在 和 与 及 或 我 你 您 他 她 它 我们 你们 他们 大家 可以 能 会 要 想 请 应该 该 " +
    "一个 一下 有 没 没有 把 被 给 对 到 就 都 也 还 又 很 太 这 那 这个 那个 这样 那样 时候 比较 办";
  const STOP_WORDS = new Set(`${ASKING} ${SAYING_NOTHING}`.split(" "));
  const QUESTION = new RegExp(`(${ASKING.split(" ").join("|")})`);

  search.isQuestion = (text) => QUESTION.test(text);

  /** For every character the word it belongs to: {length, isStop}. */
  search.wordOfEach = (stretch) =>
    stretch.split(QUESTION).flatMap((part, i) => (i % 2 ? [part] : segments(part))).flatMap((segment) => {
      const characters = Array.from(segment);
      const word = { length: characters.length, isStop: STOP_WORDS.has(segment) };
      return characters.map(() => word);
    });

  /** Where the browser cannot tell words apart, all is one. */
  function segments(text) {
    const segmenter = search.segmenter();
    if (!text || !segmenter) return text ? [text] : [];
    return Array.from(segmenter.segment(text), ({ segment }) => segment);
  }
})(window.qunceSearch);
