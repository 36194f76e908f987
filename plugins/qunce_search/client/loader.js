/* All that a page carries before its search box is used: finds the box, then fetches the rest. */
(function () {
  "use strict";
  const folder = new URL(".", document.currentScript.src);

  const search = (window.qunceSearch = {
    /** What the list of results offers besides opening: {label(result), run(result, button)}. */
    actions: [],
    /** Where the index lies, and the site's root two folders above it. */
    folder,
    root: new URL("../../", folder),
    start,
  });
  let started = null;

  /** Fetches engine and head file side by side, once; resolves when the engine is there. */
  function start() {
    started ||= script(new URL("search.js", folder)).catch((error) => {
      started = null;
      throw error;
    });
    return started;
  }

  function script(url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = url;
      element.onload = () => resolve(element.remove());
      element.onerror = () => reject(element.remove());
      document.head.append(element);
    });
  }
  search.script = script;
})();
