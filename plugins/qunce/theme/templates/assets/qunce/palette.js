"use strict";
// The colours chosen at an earlier visit, before anything is drawn.
(() => {
  const stored = __md_get("__palette");
  const chosen = stored?.color;
  const options = document.querySelectorAll("[data-md-color-media]");
  const isSound = options[stored?.index] && ["media", "scheme"].every(n => typeof chosen?.[n] === "string");
  if (!isSound) {
    // Material's own script trusts what it finds there and would stop at its first line.
    if (stored !== null) __md_set("__palette", null);
    return;
  }
  let colours = chosen;
  if (chosen.media === "(prefers-color-scheme)") {
    const mode = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
    const option = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${mode})"]`);
    const names = ["media", "scheme", "primary", "accent"];
    if (option) colours = Object.fromEntries(names.map(n => [n, option.getAttribute(`data-md-color-${n}`)]));
  }
  for (const name of ["media", "scheme", "primary", "accent"]) {
    if (colours[name]) document.body.setAttribute(`data-md-color-${name}`, colours[name]);
  }
})();
