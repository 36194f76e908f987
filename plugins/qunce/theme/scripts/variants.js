/* What differs between readers: the text of their platform, chosen once for the whole book. */
(function () {
  "use strict";
  const { enhance, storage } = window.qunce;
  const KEY = "qunce:choice:v1:";
  const EVERYWHERE = "全书都按这一个显示";
  const FORGOTTEN = "这台设备不让记，关掉页面就忘了";
  let isKept = true;

  enhance("choice", "[data-choice]", (place) => {
    // A list has one bar for all its steps.
    const holder = place.closest("form fieldset") || place;
    if (!holder.querySelector("[data-pick]")) {
      const legend = holder.querySelector("legend");
      if (legend) legend.after(bar(place));
      else holder.prepend(bar(place));
    }
    drawPlace(place);
  });

  enhance("versions", "[data-versions]", drawVersions);

  // Chosen on another page that is open in this browser.
  addEventListener("storage", ({ key }) => key?.startsWith(KEY) && drawAll());

  function bar(place) {
    const made = document.createElement("div");
    made.className = "qc-tabs";
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", place.dataset.question);
    made.dataset.pick = place.dataset.choice;
    if ("asked" in place.dataset) made.dataset.asked = "";
    made.append(...optionsOf(place).map((option) => button(place.dataset.choice, option)));
    drawBar(made);
    return made;
  }

  function button(choice, option) {
    const made = document.createElement("button");
    made.type = "button";
    made.value = option.dataset.option;
    made.textContent = option.querySelector("h4, b").textContent;
    made.addEventListener("click", () => {
      const before = made.getBoundingClientRect().top;
      isKept = storage.write(KEY + choice, made.value);
      drawAll();
      // What changed above must not push away what the reader looks at.
      scrollBy({ top: made.getBoundingClientRect().top - before, behavior: "instant" });
    });
    return made;
  }

  function optionsOf(place) {
    return [...place.querySelectorAll("[data-option]")];
  }

  /** What is shown of some: the choice; until there is one the first, or none of what is only asked. */
  function shownOf({ choice, asked }, keys) {
    const chosen = storage.read(KEY + choice);
    return keys.includes(chosen) ? chosen : asked === undefined && keys[0];
  }

  function drawPlace(place) {
    const options = optionsOf(place);
    const shown = shownOf(place.dataset, options.map(({ dataset }) => dataset.option));
    options.forEach((option) => (option.hidden = option.dataset.option !== shown));
    const none = place.querySelector("[data-none]");
    if (none) none.hidden = Boolean(shown);
    const said = place.querySelector("[data-said]");
    const words = isKept ? EVERYWHERE : FORGOTTEN;
    if (said) said.textContent = words + (said.nextElementSibling ? "，" : "");
  }

  function drawBar(made) {
    const { pick: choice, asked } = made.dataset;
    const buttons = [...made.children];
    const shown = shownOf({ choice, asked }, buttons.map(({ value }) => value));
    buttons.forEach((one) => one.setAttribute("aria-pressed", one.value === shown));
  }

  // Of a text's versions the reader's alone is offered; without a choice, or one for it, all are.
  function drawVersions({ children, dataset }) {
    const versions = [...children];
    const chosen = storage.read(KEY + dataset.versions);
    const isThere = versions.some((one) => one.dataset.version === chosen);
    versions.forEach((one) => (one.hidden = isThere && one.dataset.version !== chosen));
  }

  function drawAll() {
    document.querySelectorAll("[data-choice]").forEach(drawPlace);
    document.querySelectorAll("[data-pick]").forEach(drawBar);
    document.querySelectorAll("[data-versions]").forEach(drawVersions);
  }
})();
