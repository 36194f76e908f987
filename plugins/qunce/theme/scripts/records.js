/* Which record a text is about, as far as the clock and the reader's own choice tell. */
(function () {
  "use strict";
  const { clock, me } = window.qunce;

  const records = {
    /** Records of a kind by id, as their script brought them. */
    of: (subject) => window.qunceRecords?.[subject] || {},

    /** The id of the one meant by default: of shares the next; for what is sent afterwards the
        one that last began, for a notice the one last changed that way; of groups the reader's
        own. "" where nothing tells. */
    meant(subject, { purpose, phase }, now) {
      const found = Object.entries(records.of(subject)).map(([id, record]) => ({ id, ...record }));
      if (subject === "share") return shareMeant(found, purpose, phase, now)?.id || "";
      const own = subject === "group" && me.read().group;
      if (found.some(({ id }) => id === own)) return own;
      return found.length === 1 ? found[0].id : "";
    },
  };
  window.qunce.records = records;

  function shareMeant(shares, purpose, phase, now) {
    const changed = shares.filter(({ change }) => change === purpose);
    if (phase === "change" && changed.length) return latest(changed, "changed");
    const on = shares.filter(({ starts }) => starts);
    const begun = on.filter(({ starts }) => clock.isOver(starts, now));
    if (phase === "afterwards" && begun.length) return latest(begun, "starts");
    const [next] = on.filter(({ ends }) => !clock.isOver(ends, now)).sort(by("starts"));
    return next;
  }

  function latest(shares, key) {
    return [...shares].sort(by(key)).pop();
  }

  function by(key) {
    return (one, other) => Date.parse(one[key]) - Date.parse(other[key]);
  }
})();
