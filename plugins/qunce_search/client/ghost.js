/* The title that begins with what is typed, in pale letters behind it; → takes it over. */
(function (search) {
  "use strict";
  const { box } = search;
  if (!box) return;
  const { input, root } = box;
  const element = root.querySelector(".md-search__suggest");

  search.ghost = { show };
  input.addEventListener("input", () => element.textContent.startsWith(input.value) || show(""));
  input.addEventListener("keydown", (event) => {
    const isAtEnd = input.selectionStart === input.value.length;
    if (event.key !== "ArrowRight" || event.isComposing || !isAtEnd || !element.textContent) return;
    input.value = element.textContent;
    show("");
    input.dispatchEvent(new Event("input"));
  });

  /** Offers a title, if it goes on where the field ends. */
  function show(title) {
    const { value } = input;
    const goesOn = value && title.toLowerCase().startsWith(value.toLowerCase());
    element.textContent = goesOn ? value + title.slice(value.length) : "";
  }
})(window.qunceSearch);
