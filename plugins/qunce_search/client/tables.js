/* What the index says of the language: readings, and Traditional characters. */
(function (search) {
  "use strict";
  let known = "";

  /** {simplified(text), units(runs)} of a head file; see qunce_search/tables.py. A unit is
      [text, sound]: a character and its syllable, or a word twice. */
  search.readTables = (head) => {
    const words = wordsByFirst(head.words);
    let readings = null;
    return {
      synonyms: head.synonyms,
      variants: head.variants,
      simplified: simplifier(head.variants),
      units: (runs) => runs.flatMap((run) => (run.isCjk ? read(run.text) : [[run.text, run.text]])),
    };

    /** A stretch as [character, syllable] pairs; what has no reading sounds like itself. */
    function read(stretch) {
      readings ||= readingsOf(head.readings);
      const characters = Array.from(stretch);
      const syllables = characters.map((character) => readings.get(character) || character);
      characters.forEach((character, at) => {
        for (const [word, wordSyllables] of words.get(character) || []) {
          if (characters.slice(at, at + wordSyllables.length).join("") === word) {
            syllables.splice(at, wordSyllables.length, ...wordSyllables);
          }
        }
      });
      return characters.map((character, i) => [character, syllables[i]]);
    }
  };

  function simplifier([from, to]) {
    if (!from) return (text) => text;
    const targets = Array.from(to);
    const simple = new Map(Array.from(from, (character, i) => [character, targets[i]]));
    const pattern = new RegExp(`[${from}]`, "gu");
    return (text) => text.replace(pattern, (character) => simple.get(character));
  }

  /** Has the index know the Traditional characters that its site has not, if a text needs them;
      resolves to how many files could not be read. */
  search.learnVariants = async (index, text) => {
    const simple = index.knowsVariants ? null : simpleCharacters();
    if (!simple || !Array.from(text).some((c) => search.isCharacter(c) && !simple.includes(c))) return 0;
    const part = await search.part("variants", index.version);
    if (!part) return 1;
    index.knowsVariants = true;
    index.simplified = simplifier(index.variants.map((some, i) => some + part.values[i]));
    return 0;
  };

  function readingsOf([common, others]) {
    const readings = new Map();
    const characters = simpleCharacters();
    let at = 0;
    for (const [, syllable, count] of common.matchAll(/([a-z]+)(\d+)/g)) {
      for (const end = at + Number(count); at < end; at++) readings.set(characters[at], syllable);
    }
    for (const [, syllable, rest] of others.matchAll(/([a-z]+)([^ ]+)/g)) {
      for (const character of rest) readings.set(character, syllable);
    }
    return readings;
  }

  /** The simplified characters in daily use. The first level of GB 2312 stands in the order of its
      pinyin, so that syllables and their counts are enough to read it; then comes the second. */
  function simpleCharacters() {
    if (known) return known;
    const bytes = [];
    for (let row = 0xb0; row <= 0xf7; row++) {
      const last = row === 0xd7 ? 0xf9 : 0xfe;
      for (let cell = 0xa1; cell <= last; cell++) bytes.push(row, cell);
    }
    return (known = new TextDecoder("gb2312").decode(new Uint8Array(bytes)));
  }

  function wordsByFirst(words) {
    const byFirst = new Map();
    Object.entries(words).forEach(([word, syllables]) => {
      const [first] = word;
      byFirst.set(first, [...(byFirst.get(first) || []), [word, syllables.split(" ")]]);
    });
    return byFirst;
  }
})(window.qunceSearch);
