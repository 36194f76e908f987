/* What people have ticked: per list, when each item was last ticked or unticked. The later of two
   statements about an item holds, so that lists of several people merge without losing any. */
(function () {
  "use strict";
  const { storage } = window.qunce;
  const PREFIX = "qunce:check:v1:";
  const RUNS = "qunce:run:v1";

  const marks = {
    /** The times of a list in seconds, negative for what was unticked, and the ids it has had as
        `rev`. Nothing for a list in which nobody has ever ticked here: it may be kept on another
        device, so nothing of it is late on this one. */
    read(list) {
      const { rev, done } = storage.read(PREFIX + list) || {};
      // Others may write under our key: what has another shape is no list of ticks.
      return Array.isArray(rev) && done?.constructor === Object ? { rev, done } : null;
    },

    /** When an item was ticked, in seconds; 0 for one that is open. */
    at(list, id) {
      const time = marks.read(list)?.done[id];
      return time > 0 ? time : 0;
    },

    /** Ticks or unticks an item; tells whether that will outlive the page. `ids` are those that
        the list has today. Another tab may have written meanwhile: only this item is changed. */
    set(list, id, isTicked, ids = []) {
      const { rev, done } = marks.read(list) || { rev: [], done: {} };
      const now = Math.max(Math.floor(Date.now() / 1000), Math.abs(done[id] || 0) + 1);
      done[id] = isTicked ? now : -now;
      return marks.write(list, { rev: [...new Set([...rev, ...ids])], done });
    },

    /** Keeps a list as a whole; nothing forgets it. */
    write(list, value) {
      const isKept = storage.write(PREFIX + list, value);
      tell();
      return isKept;
    },

    /** The list that is ticked for a checklist: its own, or that of the run chosen on this device. */
    chosen(checklist) {
      const run = marks.run(checklist);
      return run ? `${checklist}@${run}` : checklist;
    },

    /** The group whose run of a checklist is chosen; "" for the one of all groups together. */
    run(checklist) {
      const run = storage.read(RUNS)?.[checklist];
      return typeof run === "string" ? run : "";
    },

    /** Chooses a run; tells whether that will outlive the page. */
    choose(checklist, group) {
      const runs = storage.read(RUNS);
      const isKept = storage.write(RUNS, { ...(runs?.constructor === Object && runs), [checklist]: group });
      tell();
      return isKept;
    },
  };
  window.qunce.marks = marks;

  /** Every change, here or in another tab, is told on the document. */
  function tell() {
    document.dispatchEvent(new Event("qunce:marks"));
  }
  window.addEventListener("storage", ({ key }) => {
    if (key === null || key === RUNS || key.startsWith(PREFIX)) tell();
  });
})();
