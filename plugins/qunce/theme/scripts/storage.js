/* What this device remembers; where the browser refuses, until the page is closed. */
(function () {
  "use strict";
  const memory = new Map();

  window.qunce.storage = {
    /** The value kept under a key, or null. */
    read(key) {
      if (memory.has(key)) return memory.get(key);
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },

    /** Keeps a value; tells whether it will outlive the page. */
    write(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        memory.delete(key);
        return true;
      } catch {
        memory.set(key, value);
        return false;
      }
    },
  };
})();
