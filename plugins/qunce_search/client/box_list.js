/* What stands below the field: results, a few at a time, or queries to choose from. */
(function (search) {
  "use strict";
  const { make } = search;
  if (!search.box) return;
  const { panel } = search.box;
  const scroller = panel.querySelector(".md-search__scrollwrap");
  const list = panel.querySelector("ol");
  const sight = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach(see), { root: scroller });
  const awaited = new Map();
  const LONG = 300;
  let shown = "";
  let waiting = 0;

  const leave = make("button.qs-leave", { type: "button" }, "关闭搜索");

  // Material's arrow on phones is a label: nothing that a keyboard or a screen reader can press.
  panel.prepend(leave);
  leave.addEventListener("click", search.box.close);

  search.list = { clear, wait, chips, answer, append, word, whenSeen };

  /** Starts a list of that name, in answer to a query; chips stay until others are given, lest they
      vanish under a finger. */
  function clear(name, query = "") {
    sight.disconnect();
    awaited.clear();
    shown = query;
    clearTimeout(waiting);
    list.inert = false;
    list.removeAttribute("aria-busy");
    list.setAttribute("aria-label", name);
    list.replaceChildren();
    scroller.scrollTop = 0;
  }

  /** What stands there answers an earlier query: nothing of it can be opened until the new answer
      comes, and where that takes a while the box says so. */
  function wait(query) {
    if (!shown || !list.firstChild) return;
    list.inert = true;
    list.setAttribute("aria-busy", "true");
    clearTimeout(waiting);
    if (query) waiting = setTimeout(() => search.box.say(`正在找“${query}”，下面还是“${shown}”的`), LONG);
  }

  /** Puts chips above all else, or none; what was focused among the old is focused again. */
  function chips(element) {
    const old = panel.querySelector(".qs-chips");
    const { chip } = document.activeElement.dataset;
    if (element) {
      list.parentNode.prepend(element);
      element.scrollLeft = old ? old.scrollLeft : 0;
    }
    old?.remove();
    if (chip && element) [...element.querySelectorAll("button")].find(({ dataset }) => dataset.chip === chip)?.focus();
  }

  /** Puts an answer above the results. */
  function answer(given, now) {
    list.prepend(search.answerItem(given, now));
  }

  /** Adds results; returns their items. */
  function append(results, terms) {
    const now = new Date();
    const items = results.map((result) => search.resultItem(result, terms, now));
    list.append(...items);
    return items;
  }

  /** Something to tap. */
  function word(label, run, looks = "") {
    const button = make(`button.qs-word${looks}`, { type: "button" }, label);
    button.addEventListener("click", run);
    list.append(make("li.md-search-result__item", {}, button));
  }

  /** Calls once, when that item comes into sight. */
  function whenSeen(item, run) {
    awaited.set(item, [...(awaited.get(item) || []), run]);
    sight.observe(item);
  }

  function see({ target }) {
    const runs = awaited.get(target) || [];
    awaited.delete(target);
    sight.unobserve(target);
    runs.forEach((run) => run());
  }
})(window.qunceSearch);
