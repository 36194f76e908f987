/* Filter buttons: one is pressed, and what does not carry its key is hidden. */
(function () {
  "use strict";

  window.qunce.enhance("filter", "[data-filter]", (group) => {
    const buttons = [...group.querySelectorAll("button")];
    const rows = [...document.querySelectorAll(group.dataset.filter)];
    group.hidden = false;

    function press(pressed) {
      const key = pressed.dataset.v;
      buttons.forEach((button) => button.setAttribute("aria-pressed", button === pressed));
      rows.forEach((row) => {
        row.classList.toggle("is-filtered", !!key && !row.dataset.k.split(" ").includes(key));
      });
      window.qunce.clock.redraw();
    }

    buttons.forEach((button) => button.addEventListener("click", () => press(button)));
  });
})();
