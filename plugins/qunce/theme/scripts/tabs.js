/* A tab for each channel; without scripts every channel stands open under its name. */
(function () {
  "use strict";
  const STEPS = { ArrowLeft: -1, ArrowRight: 1 };
  let named = 0;

  window.qunce.enhance("tabs", "[role=tablist]", (list) => {
    const tabs = [...list.querySelectorAll("[role=tab]")];
    const panels = [...list.parentElement.children].filter((part) => part.matches("[role=tabpanel]"));
    tabs.forEach((tab, position) => pair(tab, panels[position]));

    function show(chosen) {
      tabs.forEach((tab) => {
        const isChosen = tab === chosen;
        tab.setAttribute("aria-selected", isChosen);
        tab.tabIndex = isChosen ? 0 : -1;
        panelOf(tab).hidden = !isChosen;
      });
      list.dispatchEvent(new Event("qunce:text", { bubbles: true }));
    }

    function neighbour(position, key) {
      if (key === "Home") return tabs[0];
      if (key === "End") return tabs[tabs.length - 1];
      return STEPS[key] && tabs[(position + STEPS[key] + tabs.length) % tabs.length];
    }

    tabs.forEach((tab, position) => {
      tab.addEventListener("click", () => {
        show(tab);
        window.qunce.reveal(panelOf(tab));
      });
      tab.addEventListener("keydown", (event) => {
        const next = neighbour(position, event.key);
        if (!next) return;
        event.preventDefault();
        show(next);
        next.focus();
      });
    });
    list.hidden = false;
    show(tabs.find((tab) => tab.getAttribute("aria-selected") === "true"));
  });

  // A page with many such lists need not name every part of them.
  function pair(tab, panel) {
    tab.id ||= `tab-${++named}`;
    panel.id ||= `panel-${named}`;
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("aria-labelledby", tab.id);
  }

  function panelOf(tab) {
    return document.getElementById(tab.getAttribute("aria-controls"));
  }
})();
