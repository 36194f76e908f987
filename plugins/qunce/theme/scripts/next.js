/* Which message is to be sent now, as qunce.rules.asked.next_message tells it, with what is ticked here;
   and how long that still takes, in words. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock } = qunce;
  const MINUTE = 6e4;
  // As GRACE and TOGETHER in Python; the tests of both tell the same evenings.
  const GRACE = 60 * MINUTE;
  const TOGETHER = 10 * MINUTE;

  /** Milliseconds of a moment; a whole day is due as it begins for the reader. */
  const dueAt = (iso) => (iso.length > 10 ? Date.parse(iso) : +new Date(`${iso}T00:00`));
  qunce.dueAt = ({ dataset }) => (dataset.at ? dueAt(dataset.at) : NaN);

  /** Of messages in order of time the one to send; nothing when all are sent or past. */
  qunce.nextMessage = (messages, now, { starts }) => {
    const begun = Date.parse(starts);
    const past = messages.filter(isTimed).map(qunce.dueAt).filter((due) => due <= now);
    const latest = Math.max(...past);
    return messages.find((message) => {
      const due = qunce.dueAt(message);
      if ((due < begun && begun <= now) || !qunce.unsent(message).length) return false;
      const days = message.dataset.at ? clock.daysUntil(message.dataset.at, now) : NaN;
      if (due > now || (!isTimed(message) && days === 0)) return true;
      const isForgotten = !qunce.isBegun(message) && (!isTimed(message) || now - due > GRACE);
      return due <= now && due >= latest - TOGETHER && !isForgotten;
    });
  };

  function isTimed({ dataset }) {
    return dataset.at?.length > 10;
  }

  /** `还有 20 分钟`, `现在`, `晚了 4 分钟`; of a day the days, where its name does not say. */
  qunce.untilWords = (iso, now) => {
    if (iso.length <= 10) {
      const days = clock.daysUntil(iso, now);
      return days > 1 ? `还有 ${days} 天` : "";
    }
    const minutes = Math.ceil((dueAt(iso) - now) / MINUTE);
    if (minutes > 0) return `还有 ${qunce.span(minutes)}`;
    return minutes > -1 ? "现在" : `晚了 ${qunce.span(-minutes)}`;
  };

  /** The date that an element tells, today's and tomorrow's by that name. */
  qunce.dayWords = (element, iso, now) => {
    element.dataset.words ||= element.textContent;
    const name = { 0: "今天", 1: "明天" }[clock.daysUntil(iso, now)];
    return name ? `${name} ${iso.slice(11, 16)}`.trim() : element.dataset.words;
  };

  /** The row that is copied next stands out. */
  qunce.press = (message, isDue) => {
    const [first] = message ? qunce.unsent(message) : [];
    const chosen = isDue && first?.querySelector("button");
    document.querySelectorAll("[data-sent] .qc-btn--go").forEach((button) => {
      if (button !== chosen) button.classList.remove("qc-btn--go");
    });
    if (chosen) chosen.classList.add("qc-btn--go");
  };
})();
