/* Filters to tap: kinds and statuses among the results, with how many of each. */
(function (search) {
  "use strict";
  const { make } = search;

  /** How often each of the words occurs; empty ones do not count. */
  search.tally = (words) => {
    const counts = {};
    words.filter(Boolean).forEach((word) => (counts[word] = (counts[word] || 0) + 1));
    return counts;
  };

  /** `groups`: [{name, filter, counts: {文案: 5}, wanted: "" | "文案" | its beginning}]. Calls
      `tap(filter, value)`, with "" where a chosen one is tapped again. Null with nothing to tap. */
  search.chips = (groups, tap) => {
    const shown = groups.flatMap(({ name, filter, counts, wanted }) => {
      const chips = valuesOf(counts, wanted).map(([value, count]) =>
        chip(`${filter}:${value}`, value, count, isWanted(value, wanted), (next) => tap(filter, next))
      );
      return chips.length ? [make("div.qs-group", { role: "group", "aria-label": name }, ...chips)] : [];
    });
    return shown.length ? make("div.qs-chips", {}, ...shown) : null;
  };

  /** The most frequent first; what is wanted is there, were it only to be given up. */
  function valuesOf(counts, wanted) {
    const values = Object.entries(counts).sort((a, b) => b[1] - a[1]);
    const isKnown = !wanted || values.some(([value]) => isWanted(value, wanted));
    return isKnown ? values : [...values, [wanted, 0]];
  }

  function isWanted(value, wanted) {
    return wanted !== "" && value.startsWith(wanted);
  }

  function chip(key, value, count, isChosen, choose) {
    const button = make("button.qs-chip", { type: "button", "aria-pressed": isChosen }, `${value} ${count}`);
    button.dataset.chip = key;
    button.addEventListener("click", () => choose(isChosen ? "" : value));
    return button;
  }
})(window.qunceSearch);
