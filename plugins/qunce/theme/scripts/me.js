/* Who the reader is: a role and a group, chosen once on this device. */
(function () {
  "use strict";
  const { storage } = window.qunce;
  const KEY = "qunce:me:v1";

  window.qunce.me = {
    /** `{ role, group }`, each "" while nothing is chosen. */
    read() {
      const { role, group } = storage.read(KEY) || {};
      return { role: words(role), group: words(group) };
    },

    /** Keeps a choice and tells it on the document. */
    write(me) {
      const isKept = storage.write(KEY, me);
      document.dispatchEvent(new Event("qunce:me"));
      return isKept;
    },
  };

  function words(value) {
    return typeof value === "string" ? value : "";
  }
})();
