/* Which message is to be sent now, as qunce.rules.next_message tells it, with what is ticked here;
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
  qunce.nextMessage = (messages, now, { share, starts }) => {
    const past = messages.map(qunce.dueAt).filter((due) => due <= now);
    const latest = past.length ? Math.max(...past) : 0;
    const begun = Date.parse(starts);
    const isForgotten = (due) => !qunce.keepsSent(share) && now - due > GRACE;
    return messages.find((message) => {
      const due = qunce.dueAt(message);
      const isOvertaken = (due < begun && begun <= now) || due < latest - TOGETHER;
      return (due > now || (due <= now && !isOvertaken && !isForgotten(due))) && qunce.unsent(message).length;
    });
  };

  /** `还有 20 分钟`, `现在`, `晚了 4 分钟`; of a whole day only `今天`, which the date says. */
  qunce.untilWords = (iso, now) => {
    if (iso.length <= 10 && clock.daysUntil(iso, now) === 0) return "";
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
