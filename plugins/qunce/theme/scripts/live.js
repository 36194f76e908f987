/* The evening of a share: a clock, the message to send now, and the way to the next. It goes on by
   the clock, but not under a thumb: whoever has just touched the page keeps what is on it. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock, enhance } = qunce;
  const MINUTE = 6e4;
  const IDLE = 30e3;
  const NEAR = 2;

  enhance("live", "[data-live]", (root) => {
    const find = (selector) => root.querySelector(selector);
    const messages = [...root.querySelectorAll("[data-message]")];
    const steps = messages.map(({ dataset }) => find(`[data-step="${dataset.message}"]`));
    const pages = messages.map(pageOf);
    let current = null;
    let touched = 0;
    let minute = "";

    if (!messages.length) return;
    const leadAt = (now) => qunce.nextMessage(messages, now, root.dataset) || messages[messages.length - 1];

    function draw(now) {
      const lead = leadAt(now);
      if (!current || (current !== lead && now - touched > IDLE)) current = lead;
      drawClock(now);
      drawTrail(now);
      messages.forEach((message, place) => {
        message.hidden = message !== current;
        if (message === current) pages[place].draw(now, root.dataset, { lead, next: following(place, now) });
      });
    }

    function following(place, now) {
      const lead = leadAt(now);
      return lead !== messages[place] && qunce.unsent(lead).length ? lead : messages[place + 1];
    }

    function drawClock(now) {
      const { starts, ends } = root.dataset;
      minute = clockAt(now, starts);
      find("[data-clock]").textContent = minute;
      const [begin, end] = [Date.parse(starts), Date.parse(ends)];
      const words = find("[data-elapsed]");
      const isOver = now >= end;
      words.textContent =
        now < begin
          ? `离开场还有 ${qunce.span(Math.ceil((begin - now) / MINUTE))}`
          : isOver
            ? `超时 ${qunce.span(Math.floor((now - end) / MINUTE))}`
            : `开场 ${qunce.span(Math.floor((now - begin) / MINUTE))}，还剩 ${qunce.span(Math.ceil((end - now) / MINUTE))}`;
      words.className = isOver ? "qc-tag qc-tag--late" : "";
    }

    function drawTrail(now) {
      const place = messages.indexOf(current);
      const first = Math.max(0, Math.min(place - NEAR, messages.length - 1 - 2 * NEAR));
      const isKept = qunce.keepsSent(root.dataset.share);
      let missed = 0;
      steps.forEach((step, position) => {
        const isSent = !qunce.unsent(messages[position]).length;
        const isMissed = isKept && !isSent && position < place && isStillWanted(messages[position], now);
        missed += isMissed;
        step.classList.toggle("is-done", isSent);
        step.classList.toggle("is-late", isMissed);
        step.classList.toggle("is-now", position === place);
        step.classList.toggle("is-near", position >= first && position <= first + 2 * NEAR);
        const link = step.querySelector("a");
        if (position === place) link.setAttribute("aria-current", "step");
        else link.removeAttribute("aria-current");
      });
      const words = find("[data-missed]");
      words.hidden = !missed;
      words.textContent = `前面还有 ${missed} 条没发完`;
    }

    // What prepares a share comes too late once it has begun.
    function isStillWanted(message, now) {
      const due = qunce.dueAt(message);
      const begun = Date.parse(root.dataset.starts);
      return due <= now && (due >= begun || now < begun);
    }

    /** Shows another message; the same button of it is under the thumb again. */
    function go(message, button) {
      current = message;
      touched = Date.now();
      clock.redraw();
      (message.querySelector(button) || message.querySelector("[data-copy]")).focus({ preventScroll: true });
    }

    ["pointerdown", "keydown", "input"].forEach((event) => {
      root.addEventListener(event, () => (touched = Date.now()));
    });
    root.addEventListener("qunce:copied", ({ target }) => {
      if (!("andNext" in target.dataset)) return;
      const next = messages[messages.indexOf(current) + 1];
      find("[data-said]").textContent = `已复制${current.dataset.title}，下一条：${next.dataset.title}`;
      go(next, "[data-and-next]");
    });
    root.addEventListener("click", (event) => {
      const { target } = event;
      const onward = target.closest("[data-onward] button");
      if (onward) go(following(messages.indexOf(current), new Date()), "[data-copy]");
      const step = target.closest("[data-step] a");
      if (!step) return;
      event.preventDefault();
      go(messages[steps.indexOf(step.parentElement)], "[data-copy]");
    });
    // The minute changes on the minute, not a minute after the page was opened.
    setInterval(() => {
      if (root.isConnected && clockAt(new Date(), root.dataset.starts) !== minute) clock.redraw();
    }, 1000);
    clock.watch(root, draw);
  });

  /** One message: what is due about it, which group is next, what its buttons say. */
  function pageOf(message) {
    const find = (selector) => message.querySelector(selector);
    const clockWords = find("[data-lead]").textContent;
    const texts = [...message.querySelectorAll("[data-for]")];

    return {
      draw(now, { ends }, { lead, next }) {
        const { at } = message.dataset;
        const unsent = qunce.unsent(message);
        const isSent = !unsent.length;
        const isDue = clock.isOver(at, now);
        find("[data-lead]").textContent = isDue && message === lead ? "现在" : clockWords;
        drawTag(isSent, isDue, now);
        find("[data-left]").textContent = next && !isSent && isDue ? leftUntil(next, now) : "";
        find("[data-pair]").hidden = isSent;
        find("[data-onward]").hidden = !isSent || !next;
        if (next) find("[data-onward] button").textContent = `下一条：${next.dataset.at.slice(11, 16)} ${next.dataset.title}`;
        const button = find("[data-pair] [data-copy]");
        button.classList.toggle("qc-btn--go", isDue && !isSent);
        showTextFor(unsent[0]);
        message.querySelectorAll("[data-sent]").forEach((row) => {
          row.querySelector("[data-hint]").hidden = !unsent.includes(row);
        });
      },
    };

    function drawTag(isSent, isDue, now) {
      const tag = find("[data-tag]");
      const words = isSent ? "✓ 都发了" : qunce.untilWords(message.dataset.at, now);
      tag.hidden = false;
      tag.textContent = words;
      tag.className = `qc-tag qc-tag--${isSent ? "ok" : words.startsWith("晚") ? "late" : "now"}`;
    }

    function leftUntil(next, now) {
      const minutes = Math.ceil((qunce.dueAt(next) - now) / MINUTE);
      return minutes > 0 ? `离${next.dataset.title}还有 ${qunce.span(minutes)}` : "";
    }

    // Where groups get texts of their own, the one that is copied is that of the next group.
    function showTextFor(row) {
      const group = row?.dataset.sent.split("@")[1];
      if (!group) return;
      texts.forEach((text) => {
        const groups = text.dataset.for.split(" ");
        text.hidden = groups.some(Boolean) && !groups.includes(group);
      });
    }
  }

  /** `21:14` on the clock of the share, wherever its reader is. */
  function clockAt(now, starts) {
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(starts) || [, "+", 0, 0];
    return new Date(+now + `${sign}1` * (hours * 60 + +minutes) * MINUTE).toISOString().slice(11, 16);
  }
})();
