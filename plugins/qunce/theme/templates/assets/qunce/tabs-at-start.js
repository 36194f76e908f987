"use strict";
// Tabs stand open as the address or an earlier visit asks, before they are drawn.
(({ dataset }) => {
  const target = document.getElementById(location.hash.slice(1));
  if (target?.name?.startsWith("__tabbed_")) target.checked = true;
  const chosen = "linked" in dataset ? __md_get("__tabs") : null;
  if (!Array.isArray(chosen)) return;
  for (const set of document.querySelectorAll(".tabbed-set")) {
    const labels = [...set.querySelectorAll(":scope > .tabbed-labels > label")];
    const label = chosen.map(name => labels.find(l => l.innerText.trim() === name)).find(Boolean);
    if (label) document.getElementById(label.htmlFor).checked = true;
  }
})(document.currentScript);
