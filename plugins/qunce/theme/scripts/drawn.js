/* Shows the page once the last of its scripts has drawn on it. */
(function () {
  "use strict";
  if (document.currentScript?.hasAttribute("data-last")) {
    document.documentElement.classList.remove("qc-wait");
  }
})();
