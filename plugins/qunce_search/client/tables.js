/* What the head file says of the language: readings, Traditional characters, synonyms. */
(function (search) {
  "use strict";

  /** {simplified(text), units(runs), synonyms} of a head file; see qunce_search/tables.py. A unit
      is [text, sound]: a character and its syllable, or a word twice. */
  search.readTables = (head) => {
    const readings = readingsOf(head.readings);
    const words = wordsByFirst(head.words);
    return {
      simplified: simplifier(head.variants),
      synonyms: head.synonyms.map(groupOf),
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

  /** `裂变 拉新|转介绍`: words the site uses, and words only readers use. */
  function groupOf(line) {
    const [used, others] = line.split("|").map((words) => words.split(" ").filter(Boolean));
    return { used, all: [...used, ...others] };
  }

  function readingsOf([common, others]) {
    const readings = new Map();
    const characters = commonCharacters();
    let at = 0;
    for (const [, syllable, count] of common.matchAll(/([a-z]+)(\d+)/g)) {
      for (const end = at + Number(count); at < end; at++) readings.set(characters[at], syllable);
    }
    for (const [, syllable, rest] of others.matchAll(/([a-z]+)([^ ]+)/g)) {
      for (const character of rest) readings.set(character, syllable);
    }
    return readings;
  }

  // The first level of GB 2312 stands in the order of its pinyin, so that syllables and their
  // counts are enough to read it.
  function commonCharacters() {
    const bytes = [];
    for (let row = 0xb0; row <= 0xd7; row++) {
      const last = row === 0xd7 ? 0xf9 : 0xfe;
      for (let cell = 0xa1; cell <= last; cell++) bytes.push(row, cell);
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
