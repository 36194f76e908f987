/* The field above a glossary: what is typed narrows it to the terms of that name, or else to those
   that speak of it; their groups open. */
(function () {
  "use strict";

  window.qunce.enhance("glossary", "[data-glossary]", (form) => {
    const groups = [...document.querySelectorAll(".qc-glossary .qc-chapter")];
    const terms = [...document.querySelectorAll(".qc-term")].map((element) => ({
      element,
      title: element.firstElementChild.textContent.toLowerCase(),
      text: element.textContent.toLowerCase(),
    }));
    const way = document.querySelector(".qc-glossary nav");
    const count = form.querySelector("[role=status]");

    function found(words) {
      const holding = (part) => terms.filter((term) => words.every((word) => term[part].includes(word)));
      const named = holding("title");
      return new Set(named.length ? named : holding("text"));
    }

    form.addEventListener("input", () => {
      const words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
      const shown = found(words);
      terms.forEach((term) => (term.element.hidden = !shown.has(term)));
      groups.forEach((group) => {
        group.hidden = !group.querySelector(".qc-term:not([hidden])");
        group.open = words.length > 0;
      });
      way.hidden = words.length > 0;
      const some = shown.size ? `${shown.size} / ${terms.length} 个词` : "没有这个词，换个说法试试";
      count.textContent = words.length ? some : `${terms.length} 个词`;
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
  });
})();
