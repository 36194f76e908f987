/* Where terms stand: shards found, fetched and unpacked. */
(function (search) {
  "use strict";
  const RADIX = 65521;
  // Of words that begin alike, so many are looked at; more would be a stretch of the alphabet.
  const MOST_WORDS = 24;
  // A word begun is a weaker sign than the word.
  const PREFIX = 0.7;
  // Codes of the characters that end a number and of those before them, and how many there are.
  const [ENDS, ENDERS] = [35, 57];
  const [GOES_ON, CONTINUERS] = [93, 34];
  const COUNTED_AT_ONCE = 3;

  /** Term → [[section number, occurrences], …] for each term; `missing` counts shards that could
      not be read. CJK characters by themselves are counted wherever they stand. */
  search.postings = async (index, terms) => {
    const found = new Map();
    let missing = 0;
    await Promise.all(
      terms.map(async (term) => {
        const part = await partOf(index, term);
        if (part) found.set(term, entriesOf(opened(part), term));
        else missing++;
      })
    );
    return { found, missing };
  };

  /** What the index says of terms besides: lines, in no order. */
  search.saidOf = async (index, terms) => {
    const parts = await Promise.all(terms.map((term) => partOf(index, term)));
    return [...new Set(parts)].flatMap((part) => (part && part.values[2] ? part.values[2].split("\n") : []));
  };

  function partOf(index, term) {
    const folder = search.isCharacter(term) ? "characters" : "terms";
    return search.part(`${folder}/${search.shardOf(term, index.shards[folder])}`, index.version);
  }

  /** The shard that keeps a term, by its first two characters. */
  search.shardOf = (term, count) => {
    let number = 0;
    for (const character of Array.from(term).slice(0, 2)) {
      number = (number * 31 + character.codePointAt(0)) % RADIX;
    }
    return number % count;
  };

  /** A shard as a Map of its terms to their packed entries. */
  function opened(part) {
    if (!part.shard) {
      const [terms, packed] = part.values.map((text) => text.split(" "));
      part.shard = new Map(terms.map((term, i) => [term, packed[i]]));
    }
    return part.shard;
  }

  function entriesOf(shard, term) {
    if (shard.has(term)) return unpacked(shard.get(term));
    return search.hasCjk(term) || term.length < 2 ? [] : entriesOfBeginning(shard, term);
  }

  function entriesOfBeginning(shard, beginning) {
    const words = [...shard.keys()].filter((word) => word.startsWith(beginning));
    const counts = new Map();
    words.slice(0, MOST_WORDS).forEach((word) => {
      unpacked(shard.get(word)).forEach(([number, times]) => {
        counts.set(number, (counts.get(number) || 0) + times * PREFIX);
      });
    });
    return [...counts].sort((a, b) => a[0] - b[0]);
  }

  /** See qunce_search/postings.py: an entry is steps × 3 + occurrences − 1, the first digits from
      ] on, the last one below; behind occurrences of three comes how many more there are. */
  function unpacked(text) {
    const entries = [];
    let number = -1;
    let value = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= GOES_ON) {
        value = value * CONTINUERS + code - GOES_ON;
        continue;
      }
      value = value * ENDERS + code - ENDS;
      number += Math.floor(value / COUNTED_AT_ONCE) + 1;
      const times = (value % COUNTED_AT_ONCE) + 1;
      entries.push([number, times < COUNTED_AT_ONCE ? times : times + text.charCodeAt(++at) - ENDS]);
      value = 0;
    }
    return entries;
  }
})(window.qunceSearch);
