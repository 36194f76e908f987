/* The one global, and how a part of a page comes to life: once, whenever its page appears. */
(function () {
  "use strict";

  /** Calls `setUp(element)` once for each match, on this page and on those after it. */
  function enhance(name, selector, setUp) {
    onEveryPage(() => {
      document.querySelectorAll(`${selector}:not([data-ready~=${name}])`).forEach((element) => {
        element.dataset.ready = `${element.dataset.ready || ""} ${name}`;
        setUp(element);
      });
    });
  }

  // At once, while the content is still hidden; then Material's script is there, which replaces
  // pages without loading them anew and says so on document$.
  function onEveryPage(run) {
    run();
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", follow);
    else follow();

    function follow() {
      if (window.document$) window.document$.subscribe(run);
      else run();
    }
  }

  window.qunce = { enhance };
})();
