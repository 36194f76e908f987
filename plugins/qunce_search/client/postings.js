/* Where terms stand: shards found, fetched and unpacked. */
(function (search) {
  "use strict";
  const RADIX = 65521;
  // Of words that begin alike, so many are looked at; more would be a stretch of the alphabet.
  const MOST_WORDS = 24;
  // A word begun is a weaker sign than the word.
  const PREFIX = 0.7;

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
    return [...new Set(parts)].flatMap((part) => (part && part.values[3] ? part.values[3].split("\n") : []));
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

  /** A shard with its bytes and, for each term, where among them its own begin and end. */
  function opened(part) {
    if (part.places) return part;
    const [terms, lengths, data] = part.values;
    const sizes = lengths.split(" ");
    let at = 0;
    part.bytes = atob(data);
    part.places = new Map(terms.split(" ").map((term, i) => [term, [at, (at += parseInt(sizes[i], 36))]]));
    return part;
  }

  function entriesOf(shard, term) {
    const place = shard.places.get(term);
    if (place) return unpacked(shard.bytes, ...place);
    return search.hasCjk(term) || term.length < 2 ? [] : entriesOfBeginning(shard, term);
  }

  function entriesOfBeginning(shard, beginning) {
    const words = [...shard.places.keys()].filter((word) => word.startsWith(beginning));
    const counts = new Map();
    words.slice(0, MOST_WORDS).forEach((word) => {
      unpacked(shard.bytes, ...shard.places.get(word)).forEach(([number, times]) => {
        counts.set(number, (counts.get(number) || 0) + times * PREFIX);
      });
    });
    return [...counts].sort((a, b) => a[0] - b[0]);
  }

  /** Varints, low bits first: steps to the number, times 8, plus occurrences − 1. */
  function unpacked(bytes, from, to) {
    const entries = [];
    let number = -1;
    let value = 0;
    let shift = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes.charCodeAt(at);
      value |= (byte & 127) << shift;
      shift += 7;
      if (byte < 128) {
        number += (value >> 3) + 1;
        entries.push([number, (value & 7) + 1]);
        value = shift = 0;
      }
    }
    return entries;
  }
})(window.qunceSearch);
