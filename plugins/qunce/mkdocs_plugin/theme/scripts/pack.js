/* Where a share's messages stand: what was to be sent, what is next; the next one is open. */
(function () {
  "use strict";
  const { clock, enhance } = window.qunce;

  enhance("pack", "[data-pack]", (rail) => {
    const stops = [...rail.querySelectorAll("[data-moment]")];
    const tag = document.createElement("span");
    tag.className = "qc-tag qc-tag--now";
    tag.textContent = "下一条要发";

    clock.watch(rail, (now) => {
      const next = stops.find((stop) => !clock.isOver(stop.dataset.moment, now));
      stops.forEach((stop) => stop.classList.toggle("is-done", clock.isOver(stop.dataset.moment, now)));
      if (next === tag.closest("li")) return;
      mark(tag.closest("li"), false);
      if (next) {
        mark(next, true);
        next.querySelector("b ~ .qc-copy b, .qc-copy b").after(" ", tag);
      } else tag.remove();
    });
  });

  function mark(stop, isNext) {
    if (!stop) return;
    stop.classList.toggle("is-now", isNext);
    stop.querySelector("[data-copy]").classList.toggle("qc-btn--go", isNext);
    stop.querySelector("details").open = isNext;
  }
})();
