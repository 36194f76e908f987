/* Where a share's messages stand: what was to be sent, and what is next, which is open. */
(function () {
  "use strict";
  const { clock, enhance } = window.qunce;

  enhance("pack", "[data-pack]", (rail) => {
    const stops = [...rail.querySelectorAll("[data-moment]")];
    const tag = document.createElement("span");
    tag.className = "qc-tag qc-tag--now";
    tag.textContent = "下一条要发";

    clock.watch(rail, (now) => {
      const ahead = stops.filter(({ dataset }) => !clock.isOver(dataset.moment, now));
      stops.forEach((stop) => stop.classList.toggle("is-done", !ahead.includes(stop)));
      const before = tag.closest("li");
      if (ahead[0] === before) return;
      tag.remove();
      setNext(before, false);
      setNext(ahead[0], true);
      ahead[0]?.querySelector("section b").after(" ", tag);
    });
  });

  function setNext(stop, isNext) {
    if (!stop) return;
    stop.classList.toggle("is-now", isNext);
    stop.querySelector("[data-copy]").classList.toggle("qc-btn--go", isNext);
    stop.querySelector("details").open = isNext;
  }
})();
