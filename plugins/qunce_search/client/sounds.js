/* Passages of titles that sound like the query: full pinyin and its beginning, initials, and
   homophones of Chinese words. */
(function (search) {
  "use strict";
  // Readings are ambiguous; beyond the first few, passages are not what was meant.
  const MOST = 5;
  // Two letters are the beginning of too many syllables, one is an initial of too many words.
  const SHORTEST_SOUND = 3;
  const SHORTEST_INITIALS = 2;
  // How sure: pinyin leaves little doubt, homophones some, initials more; a last syllable that
  // is only begun takes a little off.
  const PINYIN = 0.96;
  const HOMOPHONE = 0.92;
  const INITIALS = 0.84;
  const BEGUN = 0.06;
  // A passage that is a whole title is likelier than one that is part of some.
  const WHOLE_TITLE = 3;

  /** [{text, weight}], likeliest first. */
  search.soundsLike = (query, index) => {
    const sound = index.units(query.runs).map(([, syllable]) => syllable).join("");
    const found = new Map();
    index.titles.all.forEach((title) => {
      const { units, sounds, initials } = search.hearing(title, index);
      const passages = query.hasCjk
        ? passagesIn(units, sounds, sound, SHORTEST_SOUND, HOMOPHONE)
        : [
            ...passagesIn(units, sounds, sound, SHORTEST_SOUND, PINYIN),
            ...passagesIn(units, initials, sound, SHORTEST_INITIALS, INITIALS),
          ];
      passages.filter(({ text }) => text !== query.key).forEach(({ text, weight }) => {
        const known = found.get(text) || { text, weight: 0, titles: 0 };
        known.weight = Math.max(known.weight, weight);
        known.titles += text === title.key ? WHOLE_TITLE : 1;
        found.set(text, known);
      });
    });
    const likelier = (a, b) => b.weight - a.weight || b.titles - a.titles;
    return [...found.values()].sort(likelier).slice(0, MOST);
  };

  /** A title's [text, sound] units, and their sounds and initials run together. */
  search.hearing = (title, index) => {
    title.heard ||= heard(index.units(title.runs));
    return title.heard;
  };

  function heard(units) {
    const initial = ([text, syllable]) => (text === syllable ? text : syllable[0]);
    return { units, sounds: runTogether(units.map((unit) => unit[1])), initials: runTogether(units.map(initial)) };
  }

  /** The text, and which part begins at which position; the end counts as a beginning. */
  function runTogether(parts) {
    const starts = new Map([[0, 0]]);
    let at = 0;
    parts.forEach((part, i) => starts.set((at += part.length), i + 1));
    return { text: parts.join(""), starts };
  }

  /** Passages that begin where a unit does. */
  function passagesIn(units, { text, starts }, sound, shortest, weight) {
    const passages = [];
    if (sound.length < shortest) return passages;
    for (let at = text.indexOf(sound); at >= 0; at = text.indexOf(sound, at + 1)) {
      if (!starts.has(at)) continue;
      const end = at + sound.length;
      const isWhole = starts.has(end);
      const last = isWhole ? starts.get(end) : 1 + unitBefore(starts, end);
      const written = units.slice(starts.get(at), last).map((unit) => unit[0]).join("");
      passages.push({ text: written, weight: isWhole ? weight : weight - BEGUN });
    }
    return passages;
  }

  function unitBefore(starts, position) {
    const earlier = [...starts].filter(([at]) => at < position);
    return earlier[earlier.length - 1][1];
  }
})(window.qunceSearch);
