/* The reader's clock: whatever depends on it is drawn at once and again every minute. */
(function () {
  "use strict";
  const DAY = 864e5;
  const drawings = new Set();

  const clock = {
    /** Calls `draw(now)` now and every minute, as long as the element is on the page. */
    watch(element, draw) {
      drawings.add({ element, draw });
      draw(new Date());
    },

    /** Draws everything anew, also after a tick or a choice that other parts look at. */
    redraw() {
      const now = new Date();
      drawings.forEach((entry) => {
        if (entry.element.isConnected) entry.draw(now);
        else drawings.delete(entry);
      });
    },

    /** Days from now until an ISO date: 0 today, negative before. A date with a minute counts
        the days of its own offset, a bare one the reader's. */
    daysUntil(iso, now) {
      const [, sign, hours, minutes] = /T.*([+-])(\d\d):(\d\d)$/.exec(iso) || [];
      const offset = sign ? `${sign}1` * (hours * 60 + +minutes) : -now.getTimezoneOffset();
      return Date.parse(iso.slice(0, 10)) / DAY - Math.floor((+now + offset * 6e4) / DAY);
    },

    /** Whether a minute has come, or a bare day ended. */
    isOver(iso, now) {
      return iso.length > 10 ? Date.parse(iso) <= now : clock.daysUntil(iso, now) < 0;
    },
  };
  window.qunce.clock = clock;
  setInterval(clock.redraw, 6e4);
})();
