/* Names a page gives under `about`: of a person, a series, a group, by which pages belong together. */
(function (search) {
  "use strict";
  const MOST = 3;
  // 开场白 has half of its pairs in 开场主持词.
  const MOST_OF_IT = 0.5;
  const ASIDE = /[(（【[].*?[)）\]】]/gu;

  /** Pages that belong to what a query names in full or for short: {own: [page], about: [page]},
      or null. Own are the pages that have the name for their title. 花店群 is short for
      花店主理人群; what is shorter than `shortest` is short for too many things. */
  search.named = (index, key, shortest) => {
    index.names ||= gathered(index);
    const names = index.names.has(key) ? [key] : shortFor(index, key, shortest);
    if (!names.length) return null;
    const found = names.map((name) => index.names.get(name));
    return { own: found.flatMap(({ own }) => own), about: [...new Set(found.flatMap(({ about }) => about))] };
  };

  /** The longest name that stands in a text in full: {name, named}, or null. */
  search.nameWithin = (index, folded) => {
    index.names ||= gathered(index);
    const within = [...index.names.keys()].filter((name) => folded.includes(name));
    const [name] = within.sort((a, b) => b.length - a.length);
    return name ? { name, named: index.names.get(name) } : null;
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
    const others = new Map();
    const keyOf = (text) => search.plainKey(text.replace(ASIDE, ""), index);
    index.pages.forEach((page) => (page.about || []).forEach((name) => {
      const key = keyOf(name);
      if (!names.has(key)) names.set(key, { own: [], about: [] });
      names.get(key).about.push(page);
    }));
    index.pages.forEach((page) => names.get(keyOf(page.title))?.own.push(page));
    // Who has spoken nowhere yet is a name like the others of its kind.
    const kinds = kindsOf(names);
    index.pages.filter((page) => kinds.has(page.kind) && !names.has(keyOf(page.title))).forEach((page) => names.set(keyOf(page.title), { own: [page], about: [] }));
    names.forEach(({ own, about }) => own.flatMap(({ also = [] }) => also).forEach((name) => {
      const { own: owners, about: pages } = others.get(keyOf(name)) || { own: [], about: [] };
      others.set(keyOf(name), { own: [...owners, ...own], about: [...new Set([...pages, ...about])] });
    }));
    return new Map([...others, ...names]);
  }

  /** The kinds that pages with a name for their title are of. */
  search.kindsOfNames = (index) => kindsOf((index.names ||= gathered(index)));

  function kindsOf(names) {
    return new Set([...names.values()].flatMap(({ own }) => own.map(({ kind }) => kind)).filter(Boolean));
  }

  /** Names that a query shortens, unless it is part of other titles too. */
  function shortFor({ names, titles }, key, shortest) {
    if (key.length < shortest) return [];
    const found = [...names].filter(([name, { own }]) => isShort(key, name) || isKindWithPart(key, name, own)).map(([name]) => name);
    const isElsewhere = titles.all.some((title) => title.key.includes(key) && !found.some((name) => title.key.includes(name)));
    return isElsewhere || found.length > MOST ? [] : found;
  }

  /** Is part of the name; or begins and ends as the name does, and leaves out what is between. */
  function isShort(key, name) {
    if (name.includes(key)) return true;
    if (key[0] !== name[0] || key.slice(-1) !== name.slice(-1)) return false;
    let at = 0;
    for (const character of name) if (character === key[at]) at++;
    return at === key.length;
  }

  /** 读书群 for the group 周末读书会: a part of its name, and what it is. */
  function isKindWithPart(key, name, own) {
    return own.some(({ kind }) => kind && key.endsWith(kind) && name.includes(key.slice(0, -kind.length)) && key.length - kind.length > 1);
  }

  /** Text as it is compared: folded, without spaces and marks. */
  search.plainKey = (text, index) => search.keyOf(search.runs(search.fold(text, index.simplified)));
})(window.qunceSearch);
