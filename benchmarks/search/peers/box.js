(() => {
  const output = document.querySelector(".md-search__output");
  const input = document.querySelector(".md-search__input");
  const links = () =>
    [...output.querySelectorAll(".md-search-result__list a[href]")].map((link) => link.href);

  const watch = (window.searchWatch = {
    focused: 0, // first focus, last input, last change, first result: times in ms
    input: 0,
    changed: 0,
    shown: 0,
    links,
    isClear: () => input.value === "" && links().length === 0,
    isSettled(quiet, patience) {
      const now = performance.now();
      return watch.changed > watch.input
        ? now - watch.changed > quiet
        : now - watch.input > patience;
    },
    milliseconds: () => Math.max(watch.changed - watch.input, 0),
  });

  input.addEventListener("focus", () => (watch.focused ||= performance.now()));
  input.addEventListener("input", () => (watch.input = performance.now()), true);
  new MutationObserver(() => {
    watch.changed = performance.now();
    if (watch.input && input.value && links().length) watch.shown ||= watch.changed;
  }).observe(output, { childList: true, subtree: true, characterData: true });
})();
