/* What somebody is asked for by the reader's clock, as qunce.rules.asked.asking tells it; the cases in
   tests/golden/asking hold both to the same answers. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock } = qunce;

  /** Days until a row is due, negative when overdue; NaN while it is not asked for. */
  qunce.daysAsked = (row, now) => {
    const { kind, due, opens, closes } = row.dataset;
    const windows = JSON.parse(row.closest("[data-windows]").dataset.windows);
    const days = due ? clock.daysUntil(due, now) : NaN;
    const isOpen = !(opens && !clock.isOver(opens, now)) && !(closes && clock.isOver(closes, now));
    return isOpen && days >= -windows[kind] && days <= windows.ahead ? days : NaN;
  };

  /** Whether it is still to be done, as far as this device knows: of a list that is kept elsewhere
      it does not know once the day is gone. */
  qunce.isOpen = (row, days) => {
    const { item } = row.dataset;
    const done = item && qunce.ticks(row);
    return done ? !(item in done) : !item || days >= 0;
  };

  /** Whether the page of today shows it: of what is overdue only what is still open. */
  qunce.isOn = (row, now) => {
    const days = qunce.daysAsked(row, now);
    return days >= 0 || (days < 0 && qunce.isOpen(row, days));
  };
})();
