/* Scripts that are fetched when somebody asks for what they do, and what brings a code by link. */
(function () {
  "use strict";
  const { qunce } = window;
  const HERE = document.currentScript?.src;

  /** Runs `use` once the script of that name, beside this one, is there; it fills `qunce[name]`. */
  qunce.withScript = (name, use) => {
    if (qunce[name]) return use();
    const script = document.createElement("script");
    script.src = new URL(`${name}.js`, HERE);
    script.addEventListener("load", use);
    document.head.append(script);
  };

  /** Opens the part of `bar` where ticks are passed on, and takes in what the address brings.
      `run` is `{ checklist, rows, say }`. */
  qunce.offerPassing = (bar, run) => {
    const button = bar.querySelector("[data-pass]");
    const box = bar.querySelector("[data-pass-on]");
    const brought = /^#(qc\d+\..*)/.exec(location.hash)?.[1];

    button.addEventListener("click", () => {
      const isOpen = box.hidden;
      button.setAttribute("aria-expanded", isOpen);
      box.hidden = !isOpen;
      if (isOpen) qunce.withScript("pass", () => qunce.pass.show(box, bar, run));
    });
    if (!brought) return;
    // After a share its checklist is folded away.
    qunce.reveal(bar);
    run.say("同伴发来一份进度，正在收…");
    // Taken once: undone, it would come back with the next reload.
    history.replaceState(null, "", location.pathname + location.search);
    qunce.withScript("pass", () => qunce.pass.take(brought, box, bar, run));
    addEventListener("load", () => bar.scrollIntoView({ block: "center" }));
  };
})();
