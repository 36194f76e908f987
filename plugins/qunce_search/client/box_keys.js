/* The keyboard in an open search: arrows go through the list, letters go back to the field. */
(function (search) {
  "use strict";
  const { box } = search;
  if (!box) return;
  const STOPS = ":not(details) > a, details[open] > a, summary, .qs-word";
  const STEPS = { ArrowUp: -1, ArrowDown: 1 };

  window.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (!box.isOpen() || isForSomethingElse(event)) return;
    if (key === "Escape") box.close();
    else if (STEPS[key]) step(STEPS[key]);
    else {
      // The field is focused before the letter arrives, and so receives it.
      if (key.length === 1 && key !== " " && target !== box.input) box.input.focus();
      return;
    }
    event.preventDefault();
  });

  // keyCode 229: Safari ends a composition before it tells of the key that did so.
  function isForSomethingElse({ ctrlKey, metaKey, altKey, isComposing, keyCode, target }) {
    return ctrlKey || metaKey || altKey || isComposing || keyCode === 229 || target.matches?.("textarea");
  }

  function step(by) {
    const stops = [box.input, ...box.panel.querySelectorAll(STOPS)];
    const active = document.activeElement;
    // From a button beside a link the way goes on as from the link.
    const at = stops.filter((stop) => stop === active || isBefore(stop, active)).length - 1;
    const next = by < 0 && stops[at] !== active ? at : at + by;
    stops[(next + stops.length) % stops.length].focus();
  }

  function isBefore(one, other) {
    return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  }
})(window.qunceSearch);
