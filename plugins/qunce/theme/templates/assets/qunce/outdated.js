"use strict";
// The warning of an old version, if an earlier page found that this is one.
(({ src }) => {
  const banner = document.querySelector("[data-md-component=outdated]");
  const root = new URL("../..", src);
  if (banner && __md_get("__outdated", sessionStorage, root) === true) banner.hidden = false;
})(document.currentScript);
