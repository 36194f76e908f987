/* The share that is next for a group, a series or a person, and the message to send for it. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock } = qunce;

  qunce.enhance("coming", "[data-coming]", (root) => {
    const shares = [...root.children];

    clock.watch(root, (now) => {
      const next = shares.find(({ dataset }) => !clock.isOver(dataset.ends, now));
      shares.forEach((share) => (share.hidden = share !== next));
      if (!next) return;
      const messages = [...next.querySelectorAll("[data-message]")];
      const lead = qunce.nextMessage(messages, now, next.dataset);
      messages.forEach((message) => {
        const words = message.querySelector("[data-when]");
        words.textContent = qunce.dayWords(words, message.dataset.at, now);
        message.parentElement.hidden = message !== (held(messages) || lead);
      });
      qunce.press(lead, true);
    });

    // What one has just ticked stays in sight, so that it can be unticked.
    function held(messages) {
      const focused = document.activeElement?.closest("[data-message]");
      return focused && messages.includes(focused) && document.activeElement.matches("input") && focused;
    }
  });
})();
