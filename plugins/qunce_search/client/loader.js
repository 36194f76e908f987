/* All that a page carries before its search box is used: finds the box, then fetches the rest. */
(function () {
  "use strict";
  const folder = new URL(".", document.currentScript.src);

  const search = (window.qunceSearch = {
    /** What the list of results offers besides opening: {label(result), run(result, button)}. */
    actions: window.qunceSearch?.actions || [],
    /** Where the index lies, and the site's root two folders above it. */
    folder,
    root: new URL("../../", folder),
    /** What index files have handed over: name → {version, values}; shards.js takes it. */
    delivered: new Map(),
    deliver: (name, version, ...values) => search.delivered.set(name, { version, values }),
    /** Settles when the head file is there, or is known to be missing. */
    head: null,
    start,
  });
  let started = null;
  let segmenter = null;

  /** Fetches engine and head file side by side, once; resolves when the engine is there. */
  function start() {
    if (!started) {
      const engine = script(new URL("search.js", folder));
      // Without the head the engine asks for it once more, and says so if that fails too.
      search.head = script(new URL("head.js", folder)).catch(() => null);
      setTimeout(openDictionary);
      started = Promise.all([engine, search.head]).catch((error) => {
        started = null;
        throw error;
      });
    }
    return started;
  }

  // A phone takes longer for it than for the rest of a query; it may do so while the files come.
  function openDictionary() {
    search.segmenter()?.segment("词典")[Symbol.iterator]().next();
  }

  /** The browser's knowledge of Chinese words, or null. */
  search.segmenter = () => {
    segmenter ??= window.Intl?.Segmenter ? new Intl.Segmenter("zh", { granularity: "word" }) : null;
    return segmenter;
  };

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
