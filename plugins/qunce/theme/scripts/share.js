/* A share's page by the reader's clock: before it the next message leads, after it what came of it
   and what is owed; the other messages stand in their part, those that are sent in a fold. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock, enhance, marks } = qunce;

  enhance("share", ".qc-share", (root) => {
    const find = (selector) => root.querySelector(selector);
    const all = (selector) => [...root.querySelectorAll(selector)];
    const { dataset } = root;
    const now = find("[data-now]");
    const messages = all("[data-message]").sort((a, b) => a.dataset.n - b.dataset.n);
    const notice = find("[data-moved] [data-message]");
    const pack = messages.filter((message) => message !== notice);
    const settled = new Set(pack.filter((message) => !qunce.unsent(message).length));
    const owed = find("[data-owed]") && owedRows(find("[data-owed]"), pack);
    // Whoever ticks the message that leads does not lose it: it stays until the next is asked for.
    let held = null;
    let isOpened = false;

    function draw(time) {
      const state = stateAt(dataset, time);
      if (state !== dataset.state) turnTo(state);
      const lead = state === "over" ? owed?.draw(time) : qunce.nextMessage(messages, time, dataset);
      const shown = held && now?.contains(held) ? held : lead;
      if (now) {
        place(now, state);
        arrange(shown, time);
        drawNow(shown === notice ? null : shown, lead, time, state === "over");
      }
      messages.forEach((message) => dayOf(message, time));
      drawCount();
      if (!isOpened) openPhase(lead);
      isOpened = true;
      qunce.press(state === "off" ? notice : shown, true);
    }

    // What the reader has opened or closed stays so until the share begins or ends.
    function turnTo(state) {
      const was = dataset.state;
      dataset.state = state;
      const outcome = find("[data-outcome]");
      if (outcome) outcome.hidden = state !== "over";
      if (owed) owed.section.hidden = state !== "over";
      if ((was === "over") === (state === "over")) return;
      all("[data-part]").forEach((part) => {
        part.open = state !== "over" || part.dataset.part === "related";
      });
    }

    function place(now, state) {
      const owedNow = find("[data-owed-now]");
      if (state === "over" && owedNow) owedNow.append(now);
      else if (owedNow?.contains(now)) owed.section.after(now);
    }

    // Sent ones, and those that somebody else may have sent, are out of the way.
    function arrange(shown, time) {
      const slot = find("[data-now-slot]");
      const boxes = new Map([[slot, []], ...all("[data-pack] > details > div").map((box) => [box, []])]);
      pack.forEach((message) => boxes.get(message === shown ? slot : homeOf(message, time)).push(message));
      boxes.forEach((inside, box) => {
        const is = [...box.children];
        if (is.length !== inside.length || is.some((child, n) => child !== inside[n])) box.append(...inside);
        if (box !== slot) drawFold(box.parentElement, inside);
      });
    }

    function homeOf(message, time) {
      const isPast = !qunce.keepsSent(dataset.share) && qunce.dueAt(message) < time;
      const fold = settled.has(message) ? "sent" : isPast ? "past" : `phase=${message.dataset.phase}`;
      return find(`[data-pack-${fold}] > div`);
    }

    function drawFold(fold, { length }) {
      const [label, note] = fold.querySelectorAll("summary > span");
      fold.hidden = !length;
      if ("packSent" in fold.dataset) {
        label.textContent = `✓ 已发 ${length} 条`;
        note.textContent = [...settled].map((message) => titleOf(message)).join("、");
      } else if ("packPast" in fold.dataset) label.textContent = `时候过了 ${length} 条`;
      else label.textContent = `${length} 条`;
    }

    // What comes after the one that leads stands open.
    function openPhase(lead) {
      const following = lead && pack[pack.indexOf(lead) + 1];
      all("[data-pack-phase]").forEach((fold) => {
        fold.open = fold.dataset.packPhase === following?.dataset.phase;
      });
    }

    function drawNow(message, lead, time, isOver) {
      now.hidden = !message;
      if (!message) return;
      const put = (part, words) => {
        const element = find(`[data-now-${part}]`);
        element.textContent = words;
        return element;
      };
      const { at } = message.dataset;
      const isDone = message !== lead && !qunce.unsent(message).length;
      const late = isOver ? -clock.daysUntil(at, time) : 0;
      const day = dayOf(message, time);
      put("title", titleOf(message));
      put("channels", message.querySelector("[data-channels]").textContent);
      put("when", [day, at && !isOver && qunce.untilWords(at, time)].filter(Boolean).join("，"));
      const state = isDone ? "ok" : late > 0 ? "late" : "now";
      const ahead = clock.isOver(at, time) ? "现在要发" : "下一条要发";
      const words = { ok: "✓ 都发了", late: `逾期 ${late} 天`, now: ahead };
      put("tag", words[state]).className = `qc-tag qc-tag--${state}`;
      const next = isDone && lead && lead !== notice && lead;
      put("next", next ? `下一条：${dayOf(next, time)} ${titleOf(next)}` : "").hidden = !next;
    }

    function drawCount() {
      const words = find("#pack .qc-mute");
      if (!words) return;
      const done = pack.filter((message) => !qunce.unsent(message).length).length;
      if (done) words.textContent = `发了 ${done} / ${pack.length} 条`;
    }

    now?.addEventListener("change", () => {
      held = now.querySelector("[data-message]");
    }, true);
    find("[data-now-next]")?.addEventListener("click", () => {
      settled.add(held);
      held = null;
      clock.redraw();
      now.querySelector("button:not([hidden]), a.qc-btn")?.focus({ preventScroll: true });
    });
    clock.watch(root, draw);
  });

  /** When a message is sent, today's and tomorrow's by that name, also where it stands. */
  function dayOf(message, time) {
    const words = message.querySelector("[data-when]");
    if (message.dataset.at) words.textContent = qunce.dayWords(words, message.dataset.at, time);
    return words.textContent;
  }

  function titleOf(message) {
    return message.querySelector("b").textContent;
  }

  function stateAt({ state, starts, ends }, time) {
    if (!starts) return state;
    if (clock.isOver(ends, time)) return "over";
    return starts.length > 10 && clock.isOver(starts, time) ? "live" : "ahead";
  }

  /** What is due after the end. What one ticks stays in sight; what others keep is not known here. */
  function owedRows(section, pack) {
    const rows = [...section.querySelectorAll("li")];
    const list = section.dataset.checklist;
    const { share } = section.closest("[data-share]").dataset;
    const messageOf = ({ dataset }) => pack.find((message) => message.dataset.message === dataset.sends);
    let shown = null;

    rows.forEach((row) => {
      row.querySelector("input")?.addEventListener("change", ({ target }) => {
        marks.set(list, row.dataset.does, target.checked);
      });
    });

    function isOwed(row, time) {
      const { does: item, kind } = row.dataset;
      const message = messageOf(row);
      const days = qunce.daysAsked(row, time);
      const isKnown = marks.read(list) || qunce.keepsSent(share) || kind === "summary";
      const isDone = (item && marks.at(list, item)) || (message && !qunce.unsent(message).length);
      return !isDone && (days >= 0 || (days < 0 && isKnown));
    }

    return {
      section,
      /** Gives the message that leads, if one is owed. */
      draw(time) {
        const open = rows.filter((row) => isOwed(row, time));
        shown ||= new Set(open);
        open.forEach((row) => shown.add(row));
        const leading = open.find((row) => {
          return qunce.daysAsked(row, time) <= 0 && messageOf(row)?.querySelector("[data-sent] button");
        });
        rows.forEach((row) => {
          row.hidden = row === leading || !shown.has(row);
          const box = row.querySelector("input");
          if (box) box.checked = marks.at(list, row.dataset.does) > 0;
        });
        section.querySelector("[data-owed-count]").textContent = open.length;
        section.hidden = !shown.size;
        return leading && messageOf(leading);
      },
    };
  }
})();
