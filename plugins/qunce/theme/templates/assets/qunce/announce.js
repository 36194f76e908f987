"use strict";
// An announcement that was dismissed stays away.
(() => {
  const banner = document.querySelector("[data-md-component=announce]");
  const words = banner?.querySelector(".md-typeset");
  if (words && __md_hash(words.innerHTML) === __md_get("__announce")) banner.hidden = true;
})();
