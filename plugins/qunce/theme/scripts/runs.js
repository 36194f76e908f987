/* A checklist that is run: for the whole share or one group, only what is left or mine, again. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock, marks, me } = qunce;

  qunce.enhance("runs", "[data-runs]", (bar) => {
    const forms = [...document.querySelectorAll(`form[data-checklist="${bar.dataset.runs}"]`)];
    if (!forms.length) return;
    const part = (name) => bar.querySelector(`[data-${name}]`);
    const rows = forms.flatMap((form) => [...form.querySelectorAll("[data-item]")]);
    const checklist = qunce.checklistOf(forms[0]);
    const run = part("run");

    function chosen() {
      return marks.chosen(checklist);
    }

    function takeRun() {
      if (run) run.value = marks.run(checklist);
      // A group that holds the share no more has no run either.
      if (!run || run.selectedIndex < 0) marks.choose(checklist, "");
      if (run && run.selectedIndex < 0) run.value = "";
      const group = run?.value ? `，${run.selectedOptions[0].text}` : "";
      forms.forEach((form) => (form.dataset.runTitle = group));
      qunce.tellNews(part("news"), rows, chosen());
    }

    run?.addEventListener("change", () => {
      marks.choose(checklist, run.value);
      say("");
      takeRun();
    });

    function press(button, isPressed) {
      button.setAttribute("aria-pressed", isPressed);
      narrow();
    }

    // Decided when a button is pressed: a row that is ticked then stays, so that it can be unticked.
    function narrow() {
      const isOn = (name) => part(name).getAttribute("aria-pressed") === "true";
      rows.forEach((row) => {
        const isDone = isOn("open") && row.querySelector("input").checked;
        row.classList.toggle("is-filtered", isDone || (isOn("mine") && !isMine(row)));
      });
      forms.forEach((form) => form.querySelectorAll("ul").forEach(hideEmpty));
    }

    ["open", "mine"].forEach((name) => {
      const button = part(name);
      button.addEventListener("click", () => {
        press(button, button.getAttribute("aria-pressed") !== "true");
      });
    });

    function takeMe() {
      const { role } = me.read();
      const mine = rows.filter((row) => role && roleOf(row) === role);
      rows.forEach((row) => row.classList.toggle("is-mine", mine.includes(row)));
      part("mine").hidden = !mine.length;
      part("mine").textContent = `只看我的 ${mine.length} 件`;
      press(part("mine"), mine.length > 0);
    }

    let undo = null;
    part("reset").addEventListener("click", () => {
      const list = chosen();
      const before = marks.read(list) || { rev: [], done: {} };
      const ticked = Object.keys(before.done).filter((id) => before.done[id] > 0);
      if (!ticked.length) return say("一项也没有勾，不用清。");
      const now = Math.floor(Date.now() / 1000);
      const later = ticked.map((id) => [id, -Math.max(now, before.done[id] + 1)]);
      marks.write(list, { ...before, done: { ...before.done, ...Object.fromEntries(later) } });
      say(`清掉了 ${ticked.length} 项。`, () => marks.write(list, before));
      narrow();
    });

    part("undo").addEventListener("click", () => {
      undo();
      say("撤销了，和刚才一样。");
      narrow();
      part("reset").focus();
    });

    /** Says what was done, and offers to undo it. */
    function say(words, takeBack = null) {
      undo = takeBack;
      part("run-status").textContent = words;
      part("undo").hidden = !takeBack;
    }

    part("print").addEventListener("click", () => {
      qunce.withScript("sheet", () => qunce.sheet(bar, forms));
    });
    if (part("pass")) qunce.offerPassing(bar, { checklist, rows, say });

    document.addEventListener("qunce:me", takeMe);
    bar.hidden = false;
    takeRun();
    takeMe();
    clock.redraw();
  });

  function roleOf(row) {
    return row.querySelector(".qc-role")?.textContent || "";
  }

  function isMine(row) {
    return me.concerns(roleOf(row), []);
  }

  function hideEmpty(list) {
    const isEmpty = !list.querySelector("li:not(.is-filtered)");
    const heading = list.previousElementSibling;
    list.hidden = isEmpty;
    if (heading?.matches("h3")) heading.hidden = isEmpty;
  }
})();
