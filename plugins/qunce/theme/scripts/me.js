/* Who the reader is: a role and a group, chosen once on this device. */
(function () {
  "use strict";
  const { storage } = window.qunce;
  const KEY = "qunce:me:v1";

  const me = {
    /** `{ role, group }`, each "" while nothing is chosen. */
    read() {
      const { role, group } = storage.read(KEY) || {};
      return { role: words(role), group: words(group) };
    },

    /** Keeps a choice and tells it on the document. */
    write(choice) {
      const isKept = storage.write(KEY, choice);
      document.dispatchEvent(new Event("qunce:me"));
      return isKept;
    },

    /** Whether something concerns the reader: what is for a role or for groups (ids) of others
        does not, and everything concerns whoever has not said who they are. */
    concerns(role, groups) {
      const { role: mine, group } = me.read();
      return (!mine || !role || role === mine) && (!group || !groups.length || groups.includes(group));
    },
  };
  window.qunce.me = me;

  function words(value) {
    return typeof value === "string" ? value : "";
  }
})();
