/* What holds only for a while is only shown meanwhile. */
(function () {
  "use strict";
  const { clock, enhance } = window.qunce;

  enhance("while", "[data-from], [data-to]", (element) => {
    const { from, to } = element.dataset;
    clock.watch(element, (now) => {
      const tooEarly = from && !clock.hasCome(from, now);
      element.hidden = Boolean(tooEarly || (to && clock.isOver(to, now)));
    });
  });
})();
