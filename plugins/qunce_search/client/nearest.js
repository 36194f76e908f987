/* Where nothing is found: the titles that look or sound most like the query. */
(function (search) {
  "use strict";
  const MOST = 3;
  // Of the longer of the two, so much has to agree.
  const LEAST = 0.4;

  /** Titles as they are written, most alike first. */
  search.nearestTitles = (query, index) => {
    const letters = lettersOf(query.hasCjk ? query.key : index.units(query.runs).map((unit) => unit[1]).join(""));
    const scored = index.titles.all.map((title) => {
      const other = lettersOf(query.hasCjk ? title.key : search.hearing(title, index).sounds.text);
      return { text: title.text, share: shared(letters, other) };
    });
    const alike = scored.filter(({ share }) => share >= LEAST).sort((a, b) => b.share - a.share);
    return alike.slice(0, MOST).map(({ text }) => text);
  };

  function lettersOf(text) {
    const letters = Array.from(text);
    // Single letters of an alphabet agree by chance; neighbours hardly do.
    return search.hasCjk(text) ? letters : letters.slice(1).map((letter, i) => letters[i] + letter);
  }

  function shared(some, others) {
    const common = some.filter((letter) => others.includes(letter)).length;
    return common / Math.max(some.length, others.length, 1);
  }
})(window.qunceSearch);
