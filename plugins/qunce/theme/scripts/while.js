/* What holds only for a while, from one minute to another, is only shown meanwhile. */
(function () {
  "use strict";
  const { clock, enhance } = window.qunce;

  enhance("while", "[data-from], [data-to]", (element) => {
    const { from, to } = element.dataset;
    clock.watch(element, (now) => {
      element.hidden = Boolean((from && !clock.isOver(from, now)) || (to && clock.isOver(to, now)));
    });
  });
})();
