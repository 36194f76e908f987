/* The queries that led somewhere, on this device only. */
(function (search) {
  "use strict";
  const MOST = 8;
  const LONGEST = 60;
  // Sites may share an origin; a disk is one origin for all.
  const KEY = `qunce-search:recent:${search.root.pathname}`;
  let memory = [];

  search.recent = {
    /** Newest first. */
    all: read,

    add(query) {
      const kept = query.trim();
      if (!kept || kept.length > LONGEST) return;
      write([kept, ...read().filter((other) => other !== kept)].slice(0, MOST));
    },

    clear() {
      write([]);
    },
  };

  // Where the browser refuses storage, queries are remembered until the page is left.
  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(kept) ? kept.filter((query) => typeof query === "string") : memory;
    } catch {
      return memory;
    }
  }

  function write(queries) {
    memory = queries;
    try {
      localStorage.setItem(KEY, JSON.stringify(queries));
    } catch {
      // Remembered above.
    }
  }
})(window.qunceSearch);
