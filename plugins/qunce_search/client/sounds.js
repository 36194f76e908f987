/* What a query sounds like, and what is written differently but sounds so: full pinyin, its
   beginning, initials, homophones. */
(function (search) {
  "use strict";
  const MOST = 5;
  const SHORTEST_SOUND = 3;
  const SHORTEST_INITIALS = 2;

  /** [{text, weight}]: passages of titles that sound like the query. */
  search.soundsLike = (query, index) => {
    const sound = soundOf(index.units(query.runs));
    if (sound.length < SHORTEST_INITIALS) return [];
    const found = new Map();
    index.titles.all.forEach((title) => {
      const heard = hearing(title, index);
      const passages = [
        ...passagesAt(heard, heard.sound, heard.starts, sound, SHORTEST_SOUND, query.hasCjk ? 0.92 : 0.96),
        ...(query.hasCjk ? [] : passagesAt(heard, heard.initials, heard.initialStarts, sound, SHORTEST_INITIALS, 0.84)),
      ];
      passages.forEach(({ text, weight }) => {
        if (text === query.key) return;
        const known = found.get(text) || { text, weight: 0, titles: 0 };
        known.weight = Math.max(known.weight, weight);
        known.titles += text === title.key ? 3 : 1;
        found.set(text, known);
      });
    });
    return [...found.values()]
      .sort((a, b) => b.weight - a.weight || b.titles - a.titles)
      .slice(0, MOST);
  };

  function soundOf(units) {
    return units.map(([, syllable]) => syllable).join("");
  }

  /** A title's units with their sounds run together, and where each begins. */
  function hearing(title, index) {
    if (!title.heard) {
      const units = index.units(title.runs);
      const initials = units.map(([text, syllable]) => (text === syllable ? text : syllable[0]));
      title.heard = {
        units,
        sound: soundOf(units),
        starts: startsOf(units.map(([, syllable]) => syllable)),
        initials: initials.join(""),
        initialStarts: startsOf(initials),
      };
    }
    return title.heard;
  }

  function startsOf(parts) {
    const starts = new Map();
    let at = 0;
    parts.forEach((part, i) => {
      starts.set(at, i);
      at += part.length;
    });
    return starts.set(at, parts.length);
  }

  /** Passages that begin where a unit does; those that also end with one weigh more. */
  function passagesAt({ units }, text, starts, sound, shortest, weight) {
    const passages = [];
    if (sound.length < shortest) return passages;
    for (let at = text.indexOf(sound); at >= 0; at = text.indexOf(sound, at + 1)) {
      if (!starts.has(at)) continue;
      const ends = at + sound.length;
      const last = starts.has(ends) ? starts.get(ends) : unitAt(starts, ends) + 1;
      passages.push({
        text: units.slice(starts.get(at), last).map(([written]) => written).join(""),
        weight: starts.has(ends) ? weight : weight - 0.06,
      });
    }
    return passages;
  }

  function unitAt(starts, position) {
    let unit = 0;
    starts.forEach((number, at) => {
      if (at < position) unit = Math.max(unit, number);
    });
    return unit;
  }
})(window.qunceSearch);
