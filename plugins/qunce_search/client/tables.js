/* What the index says of the language: readings, and Traditional characters. */
(function (search) {
  "use strict";
  // The first level of GB 2312 stands in the order of its pinyin, so that syllables and their
  // counts are enough to read it; the second has the rest of what simplified texts are made of.
  const COMMON = [0xb0, 0xd7];
  const ALL = [0xb0, 0xf7];

  /** {simplified(text), units(runs)} of a head file; see qunce_search/tables.py. A unit is
      [text, sound]: a character and its syllable, or a word twice. */
  search.readTables = (head) => {
    const readings = readingsOf(head.readings);
    const words = wordsByFirst(head.words);
    return {
      synonyms: head.synonyms,
      variants: head.variants,
      simplified: simplifier(head.variants),
      units: (runs) => runs.flatMap((run) => (run.isCjk ? read(run.text) : [[run.text, run.text]])),
    };

    /** A stretch as [character, syllable] pairs; what has no reading sounds like itself. */
    function read(stretch) {
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
    if (index.knowsVariants || !Array.from(text).some(isUncommon)) return 0;
    const part = await search.part("variants", index.version);
    if (!part) return 1;
    index.knowsVariants = true;
    index.simplified = simplifier(index.variants.map((some, i) => some + part.values[i]));
    return 0;
  };

  function isUncommon(character) {
    return search.isCharacter(character) && !charactersOf(ALL).includes(character);
  }

  function readingsOf([common, others]) {
    const readings = new Map();
    const characters = charactersOf(COMMON);
    let at = 0;
    for (const [, syllable, count] of common.matchAll(/([a-z]+)(\d+)/g)) {
      for (const end = at + Number(count); at < end; at++) readings.set(characters[at], syllable);
    }
    for (const [, syllable, rest] of others.matchAll(/([a-z]+)([^ ]+)/g)) {
      for (const character of rest) readings.set(character, syllable);
    }
    return readings;
  }

  /** The simplified characters in those rows of GB 2312. */
  function charactersOf([first, last]) {
    const bytes = [];
    for (let row = first; row <= last; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) if (row !== 0xd7 || cell < 0xfa) bytes.push(row, cell);
    }
    return new TextDecoder("gb2312").decode(new Uint8Array(bytes));
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
