/* On a phone the form and what it changes stand behind each other, one side at a time. */

export function openSides(tabs) {
  tabs.hidden = false;
  const narrow = matchMedia("(max-width: 60em)");
  const show = (side) => {
    for (const tab of tabs.querySelectorAll("[data-side]")) tab.setAttribute("aria-selected", String(tab.dataset.side === side));
    for (const pane of document.querySelectorAll("[data-pane]")) {
      pane.classList.toggle("is-behind", narrow.matches && pane.dataset.pane !== side);
    }
  };
  tabs.addEventListener("click", (event) => {
    const tab = event.target.closest("[data-side]");
    if (tab) show(tab.dataset.side);
  });
  narrow.addEventListener("change", () => show("form"));
  show("form");
}
