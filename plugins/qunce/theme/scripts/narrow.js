/* A list of which one may choose a part; the choice stands in the address, so that it can be sent,
   and Back takes it back. */
(function () {
  "use strict";
  const SHOWN = "[data-k]:not(.is-filtered, [hidden])";

  window.qunce.enhance("narrow", "[data-narrow]", (head) => {
    const by = head.querySelector("[data-narrow-by]");
    if (!by) return;
    const fields = [...by.querySelectorAll("select")];
    const rows = [...document.querySelectorAll("[data-k]")].map((row) => {
      return { row, keys: JSON.parse(row.dataset.k) };
    });
    const lists = new Set(rows.map(({ row }) => row.parentElement));

    // What cannot be chosen on this page is as if it had not been asked for.
    function draw() {
      const asked = new URLSearchParams(location.search);
      fields.forEach((field) => {
        const value = asked.get(field.name) || "";
        const isKnown = [...field.options].some((option) => option.value === value);
        field.value = isKnown ? value : "";
      });
      const wanted = fields.filter(({ value }) => value).map(({ name, value }) => `${name}-${value}`);
      rows.forEach(({ row, keys }) => {
        row.classList.toggle("is-filtered", !wanted.every((key) => keys.includes(key)));
      });
      lists.forEach(fold);
      const left = rows.filter(({ row }) => row.matches(SHOWN));
      head.querySelector("[data-narrow-count]").textContent = left.length;
    }

    by.addEventListener("change", () => {
      const address = new URL(location);
      fields.forEach(({ name, value }) => {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      });
      if (address.href !== location.href) history.pushState(history.state, "", address);
      draw();
    });
    addEventListener("popstate", () => head.isConnected && draw());
    by.hidden = false;
    draw();
  });

  // A heading over nothing goes with its list.
  function fold(list) {
    const isEmpty = !list.querySelector(SHOWN);
    const heading = list.previousElementSibling;
    list.classList.toggle("is-filtered", isEmpty);
    if (heading?.matches("h2")) heading.classList.toggle("is-filtered", isEmpty);
  }
})();
