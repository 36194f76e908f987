/* What the box says of itself: seen at once, read out when the typing pauses. A count for every
   letter would drown the letters. */
(function (search) {
  "use strict";
  const { box, make } = search;
  if (!box) return;
  const PAUSE = 700;
  const seen = make("div.md-search-result__meta.qs-seen", { "aria-hidden": true });
  let timer = 0;

  box.status.classList.add("qs-spoken");
  box.status.before(seen);

  /** `before` stands elsewhere to be seen, and is read out first. */
  box.say = (words, before = "") => {
    seen.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(box.announce, PAUSE, [before, words].filter(Boolean).join("。"));
  };

  /** Has words read out at once that are seen elsewhere; a count that waits would talk over them. */
  box.announce = (words) => {
    clearTimeout(timer);
    box.status.textContent = words;
  };
})(window.qunceSearch);
