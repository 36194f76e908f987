/* Blanks of a text filled in beside it: what is typed stands in its place, and only then does the
   text leave the page. */
(function () {
  "use strict";
  const { qunce } = window;

  qunce.enhance("blanks", "[data-blanks]", (box) => {
    const fields = [...box.querySelectorAll("[data-blank]")];
    if (!fields.length) return;

    fields.forEach((field) => {
      const words = `【待填：${field.dataset.blank}】`;
      const blanks = [...box.querySelectorAll("mark")].filter((mark) => mark.textContent === words);
      const pairs = blanks.map((mark) => [mark, document.createElement("b")]);
      field.querySelector("input, select").addEventListener("input", ({ target }) => {
        const value = cleaned(target.value);
        pairs.forEach(([mark, typed]) => {
          typed.textContent = value;
          if (value) mark.replaceWith(typed);
          else typed.replaceWith(mark);
        });
        box.dispatchEvent(new Event("qunce:text"));
      });
    });

    // After the button has said what is missing, which it does in the same click.
    box.addEventListener("click", ({ target }) => {
      const empty = fields.map((field) => field.querySelector("input, select")).find(({ value }) => !value.trim());
      if (target.closest("[data-copy]") && box.querySelector("mark")) empty?.focus();
    });
  });

  // As a value of any other text.
  function cleaned(value) {
    const pieces = qunce.fill("{{值}}", [{ name: "值", required: false }], { 值: value });
    return pieces.map(({ text }) => text).join("");
  }
})();
