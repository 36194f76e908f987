/* Names a page gives under `about`: of a person, a series, a group, by which pages belong together. */
(function (search) {
  "use strict";
  // 花店群 is short for 花店主理人群; of two characters too many words are short for something.
  const SHORTEST = 3;
  const MOST = 3;
  // 开场白 has half of its pairs in 开场主持词.
  const MOST_OF_IT = 0.5;
  const ASIDE = /[(（【[].*?[)）\]】]/gu;

  /** Pages that belong to what a query names in full or for short: {own: [page], about: [page]},
      or null. Own are the pages that have the name for their title. */
  search.named = (index, key) => {
    index.names ||= gathered(index);
    const names = index.names.has(key) ? [key] : shortFor(index, key);
    if (!names.length) return null;
    const found = names.map((name) => index.names.get(name));
    return { own: found.flatMap(({ own }) => own), about: [...new Set(found.flatMap(({ about }) => about))] };
  };

  /** Of the texts of a page the one whose name has most of a query, if that is most of the query. */
  search.messageNamed = ({ messages = [] }, key) => {
    const wanted = new Set(search.pairs(key));
    const shareIn = (name) => search.pairs(name).filter((pair) => wanted.has(pair)).length / wanted.size;
    const [best] = [...messages].sort((a, b) => shareIn(b.name) - shareIn(a.name));
    return best && shareIn(best.name) >= MOST_OF_IT ? best : null;
  };

  function gathered(index) {
    const names = new Map();
    const keyOf = (text) => search.plainKey(text.replace(ASIDE, ""), index);
    index.pages.forEach((page) => (page.about || []).forEach((name) => {
      const key = keyOf(name);
      if (!names.has(key)) names.set(key, { own: [], about: [] });
      names.get(key).about.push(page);
    }));
    index.pages.forEach((page) => names.get(keyOf(page.title))?.own.push(page));
    return names;
  }

  function shortFor({ names, titles }, key) {
    if (key.length < SHORTEST || titles.all.some((title) => title.key.includes(key))) return [];
    const found = [...names.keys()].filter((name) => isShort(key, name));
    return found.length > MOST ? [] : found;
  }

  /** Begins and ends as the name does, and leaves out what is between. */
  function isShort(key, name) {
    if (key.length >= name.length || key[0] !== name[0] || key.slice(-1) !== name.slice(-1)) return false;
    let at = 0;
    for (const character of name) if (character === key[at]) at++;
    return at === key.length;
  }

  /** Text as it is compared: folded, without spaces and marks. */
  search.plainKey = (text, index) => search.keyOf(search.runs(search.fold(text, index.simplified)));
})(window.qunceSearch);
