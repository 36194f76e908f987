/* The search box as every page carries it: what opens and closes it. Whatever needs an answer
   comes with the engine, at the first focus. */
(function (search) {
  "use strict";
  const root = document.querySelector("[data-qunce-search]");
  const toggle = document.getElementById("__search");
  if (!root || !toggle) return;

  const find = (selector) => root.querySelector(selector);
  const form = find("form");
  const input = find("input");
  const panel = find(".md-search__output");
  const status = find("[role=status]");
  const WRITTEN_IN =
    "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]";
  const FAILED = "搜索没有加载成功。请检查网络，再输入一次会重试";
  let cameFrom = null;

  search.box = { root, form, input, panel, status, open, close, isOpen: () => toggle.checked };

  /** By a click, because Material's script, which holds the page still behind an open search on
      phones, listens for the toggle's changes. */
  function turn(isOpen) {
    if (toggle.checked !== isOpen) toggle.click();
  }

  function open() {
    turn(true);
    input.focus();
    wake();
  }

  /** Closes, and goes back to where a shortcut called from. */
  function close() {
    const before = cameFrom;
    turn(false);
    before?.focus({ preventScroll: true });
  }

  function wake() {
    // Beside the scripts, which would ask for it only when they are there.
    search.styled ||= new Promise(dress);
    search.start().catch(() => {
      // Every letter tries again; that it failed again need not be read out.
      if (status.textContent !== FAILED) status.textContent = FAILED;
    });
  }

  function dress(resolve) {
    const styles = document.createElement("link");
    styles.rel = "stylesheet";
    styles.href = new URL("search.css", search.folder);
    styles.onload = styles.onerror = resolve;
    // Not into the head, which Material sweeps when it replaces a page.
    panel.append(styles);
  }

  function follow() {
    const isOpen = toggle.checked;
    panel.hidden = !isOpen;
    if (isOpen) input.focus();
    else {
      input.blur();
      cameFrom = null;
    }
    root.dispatchEvent(new Event("qunce-search:turn"));
  }

  toggle.addEventListener("change", follow);
  input.addEventListener("focus", open);
  input.addEventListener("input", wake);
  form.addEventListener("submit", (event) => event.preventDefault());
  // Phones bring up their keyboard only for a field that is focused while a finger taps.
  const lens = document.querySelector(".md-header__button[for=__search]");
  lens?.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  // A finger that comes down is on its way to a focus.
  [lens, input].forEach((element) => element?.addEventListener("pointerdown", wake));
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (toggle.checked && relatedTarget && !root.contains(relatedTarget)) turn(false);
  });

  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (toggle.checked || !["/", "s", "f"].includes(event.key)) return;
    if (event.target.closest?.(WRITTEN_IN)) return;
    event.preventDefault();
    cameFrom = document.activeElement;
    open();
    input.select();
  });
})(window.qunceSearch);
