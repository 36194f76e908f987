/* The index of snippets: a filter whose state is the address, and each text a tap away, filled in
   for the record it is most likely about. */
(function () {
  "use strict";
  const { qunce } = window;
  const { clock, records } = qunce;

  qunce.enhance("snippet-filter", "[data-snippet-filter]", (form) => {
    const { q, purpose, edition } = form.elements;
    const choices = [purpose, edition].filter(Boolean);
    const rows = [...document.querySelectorAll("[data-snippet]")];
    const groups = [...document.querySelectorAll(".qc-ix, .qc-ix details")];
    const count = document.querySelector("[data-snippet-count]");
    const names = Object.fromEntries([...purpose.options].map(({ value, text }) => [value, text]));
    const asked = new URLSearchParams(location.search);
    q.value = asked.get("q") || "";
    choices.forEach((choice) => {
      choice.value = asked.get(choice.name) || "";
      if (choice.selectedIndex < 0) choice.value = "";
    });
    form.hidden = false;

    function isFound(row, words) {
      const { snippet, purpose: own } = row.dataset;
      const sound = window.qunceTexts?.[snippet].sound || "";
      const text = `${row.firstChild.textContent} ${names[own]} ${sound}`.toLowerCase();
      const isChosen = choices.every(({ name, value }) => ["", row.dataset[name]].includes(value));
      return isChosen && words.every((word) => text.includes(word));
    }

    function draw() {
      const words = q.value.toLowerCase().split(/\s+/).filter(Boolean);
      const isNarrowed = words.length > 0 || choices.some(({ value }) => value);
      rows.forEach((row) => (row.hidden = !isFound(row, words)));
      groups.forEach((group) => {
        const isEmpty = !group.querySelector("[data-snippet]:not([hidden])");
        group.hidden = isEmpty;
        if (group.matches("details")) group.open = isNarrowed;
        const link = document.querySelector(`[href="#${group.getAttribute("aria-labelledby")}"]`);
        if (link) link.hidden = isEmpty;
      });
      const found = rows.filter((row) => !row.hidden).length;
      count.textContent = isNarrowed ? `${found} / ${rows.length} 条` : `${rows.length} 条`;
    }

    function keep() {
      const address = new URL(location);
      [q, ...choices].forEach(({ name, value }) => {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      });
      history.replaceState(history.state, "", address);
    }

    form.addEventListener("input", () => (keep(), draw()));
    form.addEventListener("submit", (event) => event.preventDefault());
    bringTexts(form.dataset.texts, q.value, draw);
    draw();
  });

  // Texts and sounds are for those who do something here: they come with the first touch.
  function bringTexts(address, isAsked, then) {
    const signs = ["pointerdown", "pointermove", "focusin", "keydown", "scroll"];
    function bring() {
      signs.forEach((sign) => removeEventListener(sign, bring));
      const script = document.createElement("script");
      script.src = address;
      script.addEventListener("load", () => (then(), dispatchEvent(new Event("qunce:texts"))));
      document.head.append(script);
    }
    if (isAsked) bring();
    else signs.forEach((sign) => addEventListener(sign, bring, { passive: true }));
  }

  qunce.enhance("filled-for", "[data-filled-for]", (line) => {
    clock.watch(line, (now) => {
      const id = records.meant("share", {}, now);
      line.hidden = !id;
      if (!id) return;
      line.textContent = `，词按下一场填好：${records.of("share")[id].title}；会后的按刚讲的一场。`;
    });
  });

  qunce.enhance("copy-snippet", "[data-snippet]", (row) => {
    const button = row.querySelector("[data-copy-snippet]");
    const { snippet, about: subject, purpose } = row.dataset;
    const needs = row.dataset.needs ? row.dataset.needs.split(" ") : [];
    const own = Number(row.dataset.own || 0);
    const name = row.querySelector("a > span").textContent;
    button.setAttribute("aria-label", `复制${name}`);
    const { phase } = row.closest("[data-phase]").dataset;
    let record;

    function draw() {
      record = records.meant(subject, { purpose, phase }, new Date());
      const typed = qunce.formWords(`snippet/${snippet}`).read(record);
      const values = known() || {};
      const isEmpty = (name) => !(typed[name] ?? values[name]);
      const filled = Object.keys(typed).filter((name) => typed[name] && !(name in values));
      const blanks = needs.filter(isEmpty).length + Math.max(0, own - filled.length);
      qunce.say(button, blanks ? `还差 ${blanks} 项` : own ? "去复制" : "");
      button.classList.toggle("is-blank", blanks > 0);
    }

    function known() {
      return records.of(subject)[record]?.values;
    }

    button.addEventListener("click", () => {
      if (own || button.matches(".is-blank")) openPage();
      else if (window.qunceTexts) copy();
      else addEventListener("qunce:texts", copy, { once: true });
    });

    function openPage() {
      const form = new URL(row.querySelector("a").href);
      if (record) form.searchParams.set(subject, record);
      location.assign(form);
    }

    async function copy() {
      const { channel, text, placeholders, defaults } = window.qunceTexts[snippet];
      const pieces = qunce.fill(text, placeholders, { ...defaults, ...known() });
      const shown = preview(pieces.map((piece) => piece.text).join(""));
      row.after(shown);
      const copied = await qunce.copy(button, shown.textContent, shown);
      const title = records.of(subject)[record]?.title;
      const how = title ? `，按“${title}”填好` : "";
      said().textContent = copied
        ? `已复制“${name}”的${channel}${how}。`
        : "没能自动复制：长按选中的文字。";
    }

    clock.watch(row, draw);
    document.addEventListener("qunce:me", draw);
  });

  // One for all rows: it stands below the row whose text the browser would not copy.
  function preview(text) {
    const shown = document.querySelector("[data-snippet-shown]") || document.createElement("pre");
    shown.className = "qc-text";
    shown.dataset.snippetShown = "";
    shown.hidden = true;
    shown.textContent = text;
    return shown;
  }

  function said() {
    return document.querySelector("[data-snippet-said]");
  }
})();
