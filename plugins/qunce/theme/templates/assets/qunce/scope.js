"use strict";
// The helpers that Material's own script expects. A stored value that cannot be read counts as none.
(({ src, dataset }) => {
  const root = dataset.scope ? new URL(dataset.scope, location) : new URL("../..", src);
  Object.assign(window, {
    __md_scope: root,
    __md_hash: text => [...text].reduce((hash, char) => (hash << 5) - hash + char.charCodeAt(0), 0),
    __md_get(name, storage, scope = root) {
      try {
        return JSON.parse((storage || localStorage).getItem(`${scope.pathname}.${name}`));
      } catch {
        return null;
      }
    },
    __md_set(name, value, storage, scope = root) {
      try {
        (storage || localStorage).setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
      } catch {
        // A browser that keeps nothing shows the site all the same.
      }
    },
  });
})(document.currentScript);
// The class is taken off by the last script of the page, or after two seconds if that does not come.
// Material says that there are scripts only after the content, too late for what is shown or hidden.
(({ classList }) => {
  classList.replace("no-js", "js");
  classList.add("qc-wait");
  setTimeout(() => classList.remove("qc-wait"), 2000);
})(document.documentElement);
